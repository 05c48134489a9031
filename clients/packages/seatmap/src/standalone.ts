import { mount } from './mount';

declare global {
  interface Window {
    GrandstandSeatMap: { mount: typeof mount };
  }
}

window.GrandstandSeatMap = { mount };
