/** Price-level colours for pages that do not draw a map. */
export { levelColour, LEVEL_COLOURS, textOn } from './palette';
