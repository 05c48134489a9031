export { legendOf, type LegendEntry } from './legend';
export { mount, type MountedSeatMap, type MountOptions } from './mount';
export { levelColour, textOn } from './palette';
export type { Mode } from './picker';
export { MOST_SEATS, SeatPlan, type PlanRow, type PlanZone, type SeatAddress } from './plan';
export { SeatMap, type SeatMapOptions } from './seatmap';
export type { Tool } from './selection';
export { SeatState } from './states';
export { seatName } from './words';
