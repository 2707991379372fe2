/** A photo of the library. */
export interface PhotoView {
  readonly id: string;
  /** Content hash; null: announced, not there yet. Served at the desk by hash. */
  readonly file: string | null;
  readonly originalName: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly caption: string;
  readonly credit: string;
  readonly takenAt: string | null;
  /** Focal point, percent of width and height. */
  readonly focusX: number;
  readonly focusY: number;
  readonly uploadedBy: string;
  readonly createdAt: string;
  /** Articles that use it. */
  readonly uses: number;
  readonly version: number;
}
