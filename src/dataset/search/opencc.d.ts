/** The part of `opencc-js` 1.4.2 that the search uses. The package has no types for it. */
declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters, each with its simplified one: `聯 联|聲 声`. */
  const pairs: string;
  export default pairs;
}
