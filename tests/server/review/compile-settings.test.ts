import { expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { compileSettings, SettingsError } from '../../../server/review/compile-settings.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { toyCheck } from './toy-checks.ts';

function compile(own: Record<string, unknown>, registry = checks) {
  return compileSettings(WikiSettings.parse({ checks: own }), registry);
}

function faultsOf(own: Record<string, unknown>) {
  try {
    compile(own);
  } catch (fault) {
    return fault instanceof SettingsError ? fault.faults : expect.fail(String(fault));
  }
  return [];
}

it('runs every check that is on by default, with its defaults, where nothing is set', () => {
  const compiled = compile({});
  const wanted = checks.filter(({ onByDefault }) => onByDefault !== false).map(({ id }) => id);
  expect(compiled.map(({ check }) => check.id)).toEqual(wanted);
  expect(compiled.find(({ check }) => check.id === 'manual_unapproval')?.options).toEqual({
    coolDownDays: 7
  });
});

it('runs nothing where everything is switched off', () => {
  expect(compile(Object.fromEntries(checks.map(({ id }) => [id, { enabled: false }])))).toEqual([]);
});

it('leaves out a check that is off by default until it is switched on', () => {
  const shy = { ...toyCheck({ id: 'shy', can: 'block', says: () => 'neutral' }), onByDefault: false };
  expect(compile({}, [shy])).toEqual([]);
  expect(compile({ shy: { options: {} } }, [shy])).toEqual([]);
  expect(compile({ shy: { enabled: true } }, [shy])).toHaveLength(1);
});

it('keeps defaults beside options that are set, and takes 0 for 0', () => {
  const [, ...rest] = compile({ manual_unapproval: { options: { coolDownDays: 0 } } });
  expect(rest.find(({ check }) => check.id === 'manual_unapproval')?.options).toEqual({ coolDownDays: 0 });
});

it('brings checks in order of id, in whatever order they are registered', () => {
  const ids = compile({}, [...checks].reverse()).map(({ check }) => check.id);
  expect(ids).toEqual([...ids].sort());
});

it('names every fault with its path, of checks that are off too', () => {
  const faults = faultsOf({
    no_such_check: {},
    manual_unapproval: { enabled: false, options: { coolDownDays: 400 } },
    user_block: { options: { partialBlock: 'all' } }
  });
  expect(faults.map(({ path }) => path)).toEqual([
    'checks.no_such_check',
    'checks.manual_unapproval.options.coolDownDays',
    'checks.user_block.options'
  ]);
});

it.each(['__proto__', 'constructor', 'toString'])('knows no check called %s', (id) => {
  const own = Object.fromEntries([[id, { enabled: true }]]) as Record<string, unknown>;
  Object.defineProperty(own, id, { value: { enabled: true }, enumerable: true, configurable: true });
  const settings = { ...WikiSettings.parse({}), checks: own as never };
  expect(() => compileSettings(settings, checks)).toThrow(SettingsError);
});
