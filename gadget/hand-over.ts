import { Fragment, createContext, h } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Refused, Unreachable } from './api/client.ts';
import { fields, flag, list, number, numbers, object, oneOf, orNull, text, time } from './api/guard.ts';
import { readSuspension } from './api/read-bot-status.ts';
import { useApp } from './app.ts';
import { asyncToGenerator, objectSpread2, objectWithoutProperties } from './build/lowered-syntax.ts';
import { CdxButton } from './codex/CdxButton.tsx';
import { CdxIcon } from './codex/CdxIcon.tsx';
import { BotLine } from './components/BotLine.tsx';
import { Badge, decisionIcons } from './components/Badge.tsx';
import { CheckSentence } from './components/CheckSentence.tsx';
import { PanelFrame } from './components/PanelFrame.tsx';
import { QuietLine } from './components/QuietLine.tsx';
import { authorsOf } from './components/authors-of.ts';
import { addStyle } from './dom/add-style.ts';
import { selectors } from './dom/selectors.ts';
import { addTexts, catalogueFor } from './mw/catalogues.ts';
import { mediaWiki } from './mw/media-wiki.ts';
import { consentKey, hasPreferences, laterKey, refused } from './mw/read-consent.ts';
import { pageUrl, pendingDiffUrl } from './mw/page-url.ts';
import { createSpeaker } from './mw/speaker.tsx';
import { createStore } from './state/store.ts';
import { useStore } from './state/use-store.ts';

/**
 * What parts take from the core instead of bringing it again. The build reads this list: in a part, an import of one of
 * these comes from here, and one of anything else of these files is an error.
 */
export const handOver = {
  Badge,
  BotLine,
  CdxButton,
  CdxIcon,
  CheckSentence,
  Fragment,
  PanelFrame,
  QuietLine,
  Refused,
  Unreachable,
  addStyle,
  addTexts,
  asyncToGenerator,
  authorsOf,
  catalogueFor,
  consentKey,
  createContext,
  createSpeaker,
  createStore,
  decisionIcons,
  fields,
  flag,
  h,
  hasPreferences,
  laterKey,
  list,
  mediaWiki,
  number,
  numbers,
  object,
  objectSpread2,
  objectWithoutProperties,
  oneOf,
  orNull,
  pageUrl,
  pendingDiffUrl,
  readSuspension,
  refused,
  selectors,
  text,
  time,
  useApp,
  useContext,
  useEffect,
  useRef,
  useState,
  useStore
};
