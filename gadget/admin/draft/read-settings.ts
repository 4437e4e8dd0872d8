import type {
  SettingsDifference,
  SettingsDocument,
  SettingsVersion
} from '../../../shared/settings-history.ts';
import { fields, list, number, object, orNull, text, time } from '../../api/guard.ts';

/** A version of the settings; what is set in it is read field by field, where it is shown. */
export interface ShownDocument extends Pick<SettingsDocument, 'version' | 'author' | 'reason'> {
  settings: unknown;
}

/** One entry of the history. */
export type ShownVersion = Pick<SettingsVersion, 'version' | 'author' | 'reason' | 'savedAt'>;

/** One version with what it changed. */
export interface ShownChange {
  fits: boolean;
  differences: SettingsDifference[];
}

/** Reads a document. */
export const readDocument = object<ShownDocument>({
  version: number,
  author: orNull(text),
  reason: text,
  settings: (value) => fields(value)
});

const readVersion = object<ShownVersion>({
  version: number,
  author: orNull(text),
  reason: text,
  savedAt: orNull(time)
});

/** Reads a page of the history. */
export const readVersions = object<{ versions: ShownVersion[]; next: string | null }>({
  versions: list(readVersion),
  next: orNull(text)
});

/** Reads what a version changed. */
export const readChange = object<ShownChange>({
  fits: (value) => value === true,
  differences: list((value) => {
    const { path, before, after } = fields(value);
    return { path: text(path), before, after };
  })
});
