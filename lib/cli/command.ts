import type { ParseArgsConfig } from 'node:util';
import type { Actor, Surroundings } from '@/lib/desk/operation';
import type { Language } from '@/lib/words/area';

/** The world outside a command: where it writes, what it reads, from where it was called. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<Buffer>;
  /** Folder the user called from; file arguments are taken from there. */
  readonly cwd: string;
  /** The program's own folder. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Done; the thing asked for is not so; bad usage or input. */
export const exits = { done: 0, notSo: 1, bad: 2 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** Both languages of a sentence. */
export interface Sentence { readonly zh: string; readonly en: string }

/** Ends a command: what is said on standard error, and the exit code. */
export class Halt extends Error {
  constructor(readonly sentence: Sentence, readonly exit: Exit = exits.bad, readonly withUsage = false) { super(sentence.en); }
}

/** Options of a call as the shell gave them. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** A call of one command: its options and arguments, and what it needs of the program. */
export interface Call {
  readonly io: Io;
  readonly language: Language;
  readonly json: boolean;
  readonly values: Values;
  readonly positionals: readonly string[];
  /** The open database as it is, maybe without a publication. */
  bare(): Surroundings;
  /** The open database with its publication; opened on first use. */
  around(): Promise<Surroundings>;
  /** Path of the database file. */
  readonly database: string;
  /** Who acts: `--as`, else the operator of the machine. With `named`, somebody must be named. */
  actor(named?: boolean): Promise<Actor>;
  /** A path argument, from where the user called. */
  path(argument: string): string;
  /** Closes the database if it is open. */
  close(): void;
}

/** What a command has to say: the document for `--json`, the lines for people, and the exit code. */
export interface Answer { readonly json: unknown; readonly text: string; readonly exit?: Exit }

export interface Command {
  /** As typed: 'issue new'. */
  readonly name: string;
  /** Arguments and options, for the usage line. */
  readonly usage: string;
  readonly summary: Sentence;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Fewest and most arguments. */
  readonly arguments: readonly [number, number];
  run(call: Call): Promise<Answer>;
}

/** The sentence in a language. */
export const say = (sentence: Sentence, language: Language): string => sentence[language];
