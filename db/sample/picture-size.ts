/** Pixels of the sample's pictures: 2,400 on the long side, three to two. */
export const pictureSize = { width: 2400, height: 1600 } as const;
