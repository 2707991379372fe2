/** A title in one line, the kicker when there is none; forced breaks of a headline are spaces here. */
export const titleLine = (decks: { readonly title: string; readonly kicker: string }): string => (decks.title || decks.kicker).replace(/\n/g, ' ');
