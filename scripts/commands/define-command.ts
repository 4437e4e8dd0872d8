import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * An option of a command, with the words that `--help` shows; `value` names what is wanted, left out for a switch, and
 * `group` is the heading that it is shown under, left out for none.
 */
export interface CommandOption {
  readonly value?: string;
  readonly group?: string;
  readonly help: string;
}

/** What a command was called with. */
export interface CommandInput<Name extends string> {
  readonly files: readonly string[];
  readonly options: Partial<Record<Name, string>>;
  readonly switches: ReadonlySet<string>;
  /** `--json`: machine-readable output, one object a line. */
  readonly json: boolean;
}

/** One command of `npx seula`. */
export interface Command<Name extends string = string> {
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name and the options, such as `FILE...`; left out when nothing may. */
  readonly operands?: string;
  readonly options: Readonly<Record<Name, CommandOption>>;
  /** Returns the exit code: 0 done, 1 the work failed. Throws UsageError for wrong usage (2). */
  run(input: CommandInput<Name>): Promise<number>;
}

/** Wrong usage: says what is wrong and the way out; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work failed: the message says what and the way out, and stands for itself; exit code 1. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
}

/** Declares a command. */
export function defineCommand<Name extends string>(command: Command<Name>): Command<Name> {
  return command;
}

/** Reads the arguments of a command. Throws UsageError naming the argument that does not fit. */
export function readArguments<Name extends string>(
  command: Command<Name>,
  given: string[]
): CommandInput<Name> {
  const { values, positionals } = parse(command, given);
  if (!command.operands && positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is not wanted here. See "seula ${command.name} --help".`);
  }
  const options: Partial<Record<Name, string>> = {};
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') options[name as Name] = value;
    if (value === true) switches.add(name);
  }
  return { files: positionals, options, switches, json: switches.has('json') };
}

/** The text of `seula COMMAND --help`. */
export function helpText(command: Command): string {
  const { name, summary, operands, options } = command;
  const all = Object.entries({ ...options, ...everywhere });
  const width = Math.max(...all.map(([option, { value }]) => formOf(option, value).length)) + 2;
  const groups = new Set([...all.map(([, { group }]) => group).filter(Boolean), undefined]);
  const blocks = [...groups].map((group) => {
    const rows = all.filter(([, one]) => one.group === group);
    const lines = rows.map(([option, { value, help }]) => `  ${formOf(option, value).padEnd(width)}${help}`);
    return `${group ?? (groups.size > 1 ? 'Everywhere' : 'Options')}:\n${lines.join('\n')}\n`;
  });
  const usage = `Usage: seula ${name} [options]${operands ? ` ${operands}` : ''}`;
  return [usage, summary, ...blocks.map((block) => block.trimEnd()), closing].join('\n\n');
}

const closing =
  'Ends with 0 when done, 1 when the work failed, 2 when it was called wrongly. README.md lists the SEULA_ settings.';

function formOf(option: string, value: string | undefined): string {
  return `--${option}${value ? ` ${value}` : ''}`;
}

const everywhere: Readonly<Record<string, CommandOption>> = {
  json: { help: 'Print JSON, one object a line' },
  help: { help: 'Show this text' }
};

function parse(command: Command, given: string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { value }] of Object.entries({ ...command.options, ...everywhere })) {
    options[name] = { type: value ? 'string' : 'boolean' };
  }
  try {
    return parseArgs({ args: given, options, allowPositionals: true });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.split('. ')[0] : 'the arguments do not fit';
    throw new UsageError(`${reason}. See "seula ${command.name} --help".`);
  }
}

/** A whole number given as an option, within bounds; `fallback` when it was not given. */
export function numberOption(
  name: string,
  text: string | undefined,
  { least, most, fallback }: { least: number; most: number; fallback: number }
): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${name}: "${text}" is not a whole number from ${least} to ${most}.`);
}
