/** Characters one reads silently in a minute: a custom of newsrooms (300 to 500 are told), no standard. */
export const charactersAMinute = 400;

/** Whole minutes one reads so many characters in, at least one; none for no copy. */
export const readingMinutes = (characters: number): number => (characters === 0 ? 0 : Math.max(1, Math.round(characters / charactersAMinute)));
