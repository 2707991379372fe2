import type { SampleBlock, SampleByline, SampleSource } from './weekly.types';

/** Blocks of a story from its copy as typed: a line is a paragraph, a line after `# ` a crosshead. */
export function copy(typed: string): SampleBlock[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('# ') ? { kind: 'crosshead', text: line.slice(2) } : { kind: 'paragraph', text: line },
    );
}

/** （记者 …）, names in the order printed. */
export function reporters(...names: string[]): SampleByline {
  return { kind: 'people', label: '记者', names };
}

/** （通讯员 …）: people who write for the weekly from their own workplaces. */
export function correspondents(...names: string[]): SampleByline {
  return { kind: 'people', label: '通讯员', names };
}

/** Name of an essay's writer, printed without a label. */
export function author(name: string): SampleByline {
  return { kind: 'people', label: '', names: [name] };
}

/** （来源：…） */
export function source(agency: string): SampleSource {
  return { kind: 'source', source: agency };
}
