/**
 * What a formula looks like: a closed, readonly part of MathML Core (https://w3c.github.io/mathml-core/). No element in
 * it leads anywhere, runs anything, has a style of its own or hides a second meaning.
 */
export type MathMl = MathToken | MathGroup | MathMark;

/** Signs: a name, a number, an operator, words or a string. */
export interface MathToken {
  readonly type: 'mi' | 'mn' | 'mo' | 'mtext' | 'ms';
  readonly value: string;
  readonly attributes?: MathAttributes;
}

/** What other elements stand in. */
export interface MathGroup {
  readonly type:
    | 'mrow'
    | 'mstyle'
    | 'mpadded'
    | 'mphantom'
    | 'msqrt'
    | 'mfrac'
    | 'mroot'
    | 'msub'
    | 'msup'
    | 'msubsup'
    | 'munder'
    | 'mover'
    | 'munderover'
    | 'mmultiscripts'
    | 'mtable'
    | 'mtr'
    | 'mtd';
  /** Two of a fraction, a root, or what has one script; three of what has two. */
  readonly children: readonly MathMl[];
  readonly attributes?: MathAttributes;
}

/** A space, or the mark behind which the scripts of `mmultiscripts` stand on the left. */
export interface MathMark {
  readonly type: 'mspace' | 'mprescripts';
  readonly attributes?: MathAttributes;
}

type Switch = 'true' | 'false';

/** The attributes of MathML Core, and three more: see `columnalign`, `notation` and `lines`. All of them are written as words. */
export interface MathAttributes {
  readonly dir?: 'ltr' | 'rtl';
  readonly displaystyle?: Switch;
  /** A whole number, or a step such as `+1`. */
  readonly scriptlevel?: string;
  readonly mathvariant?: 'normal';
  readonly form?: 'prefix' | 'infix' | 'postfix';
  readonly fence?: Switch;
  readonly separator?: Switch;
  readonly stretchy?: Switch;
  readonly symmetric?: Switch;
  readonly largeop?: Switch;
  readonly movablelimits?: Switch;
  readonly accent?: Switch;
  readonly accentunder?: Switch;
  /** Lengths such as `0.5em`; below 1,000 of any unit. */
  readonly lspace?: string;
  readonly rspace?: string;
  readonly minsize?: string;
  readonly maxsize?: string;
  readonly width?: string;
  readonly height?: string;
  readonly depth?: string;
  readonly voffset?: string;
  readonly linethickness?: string;
  readonly columnspan?: string;
  readonly rowspan?: string;
  /** Of a table or a cell: the side on which its content stands. */
  readonly columnalign?: 'left' | 'right' | 'center';
  /** Of a table: `0em` where its columns stand close together, as on both sides of an equals sign. */
  readonly columnspacing?: string;
  /** Of an `mrow`: lines around or across it; names out of `box top bottom updiagonalstrike downdiagonalstrike horizontalstrike`. */
  readonly notation?: string;
  /** Of a cell: its edges that have a line; names out of `top bottom left right`. */
  readonly lines?: string;
}
