import { formatCount, formatMoney, type Language, type Money } from '@grandstand/core';
import type { SeatAddress } from './plan';
import { SeatState } from './states';

const TEXTS = {
  zh: {
    map: '座位图。方向键移动，加减号缩放，回车选座，0 查看全场。',
    field: '比赛场地', zone: '区', row: '排', seat: '座', left: '余', from: '起',
    zoomIn: '放大', zoomOut: '缩小', whole: '全场', overview: '鸟瞰图', tools: '座位图工具',
    pan: '平移', rectangle: '框选', lasso: '套索', rowTool: '选排', zoneTool: '选区', move: '挪座', line: '画排', undo: '撤销', redo: '重做', clear: '清空', chosen: '已选',
    accessible: '无障碍座位', obstructed: '视线受限', level: '档', full: '已达本次可选上限', loading: '座位图加载中…', failed: '座位图加载失败，请重试。', retry: '重试',
    unassigned: '未设票档',
    refused: { 'nothing-selected': '还没有选中座位。请先在图上选座。', 'seat-twice': '座位 {what} 已经存在，同一场馆内地址不能重复。请换排号或起始座号。', 'too-many-seats': '一次最多处理 20,000 个座位，这次有 {what} 个。请分几次做。', 'no-name': '请填写区名和排号（区名最多 80 字，排号最多 16 字）。', 'one-row-only': '改排号时只能选一排，现在选了 {what} 排。' },
    states: ['不对外销售', '可选', '已售', '锁定中', '为您预留', '已拆除', '已选'],
  },
  en: {
    map: 'Seat map. Arrow keys move, plus and minus zoom, Enter chooses a seat, 0 shows the whole venue.',
    field: 'Field of play', zone: 'Zone', row: 'Row', seat: 'Seat', left: '', from: '+',
    zoomIn: 'Zoom in', zoomOut: 'Zoom out', whole: 'Whole venue', overview: 'Overview', tools: 'Tools of the seat map',
    pan: 'Pan', rectangle: 'Box', lasso: 'Lasso', rowTool: 'Rows', zoneTool: 'Zones', move: 'Move seats', line: 'Draw rows', undo: 'Undo', redo: 'Redo', clear: 'Clear', chosen: 'Selected',
    accessible: 'Accessible', obstructed: 'Restricted view', level: 'Level', full: 'You have chosen as many seats as you may', loading: 'Loading the seat map…', failed: 'The seat map could not be loaded.', retry: 'Try again',
    unassigned: 'No price level',
    refused: { 'nothing-selected': 'No seat is selected. Select seats on the map first.', 'seat-twice': 'Seat {what} is there already; an address is unique in its venue. Change the row or the first number.', 'too-many-seats': 'One step takes at most 20,000 seats; this one has {what}. Do it in several steps.', 'no-name': 'Give the zone (at most 80 characters) and the row (at most 16).', 'one-row-only': 'A row can be renamed alone; {what} rows are selected.' },
    states: ['Not for sale', 'Free', 'Sold', 'Held', 'Reserved for you', 'Removed', 'Chosen'],
  },
} as const;

export type Words = (typeof TEXTS)[Language];

export function wordsOf(language: Language): Words {
  return TEXTS[language];
}

/** `东看台 12区 3排 5座` or `East Stand, Zone 12, Row 3, Seat 5`. */
export function seatName(address: Pick<SeatAddress, 'zone' | 'row' | 'number'> & { floor?: string | null | undefined }, language: Language): string {
  const words = TEXTS[language];
  const floor = address.floor ?? '';
  if (language === 'zh') {
    const zone = address.zone.endsWith(words.zone) ? address.zone : `${address.zone}${words.zone}`;
    return `${floor ? `${floor} ` : ''}${zone} ${address.row}${words.row} ${address.number}${words.seat}`;
  }
  const parts = [floor, `${words.zone} ${address.zone}`, `${words.row} ${address.row}`, `${words.seat} ${address.number}`];
  return parts.filter(Boolean).join(', ');
}

/** A seat's state in words. Where nothing is being sold (staff look at a plan), being free says nothing. */
export function stateName(state: SeatState, words: Words, selling: boolean): string {
  if (!selling && state === SeatState.OFF) return words.unassigned;
  if (!selling && state === SeatState.FREE) return '';
  return words.states[state] ?? '';
}

/** What hovering or the keyboard's cursor says about a seat. */
export function describeSeat(seat: { address: SeatAddress; state: string; price: Money | undefined }, language: Language): string[] {
  const words = TEXTS[language];
  const { address, state, price } = seat;
  const level = address.level ? (language === 'zh' ? `${address.level} ${words.level}` : `${words.level} ${address.level}`) : '';
  const sale = [level, price ? formatMoney(price) : '', state].filter(Boolean).join(' · ');
  const notes = [address.accessible ? words.accessible : '', address.obstructed ? words.obstructed : ''].filter(Boolean).join(' · ');
  return [seatName(address, language), sale, notes].filter(Boolean);
}

/** `余 1,204 · ¥80.00 起` or `1,204 left · from ¥80.00`. */
export function zoneDetail(remaining: number | undefined, from: Money | undefined, language: Language): string {
  const price = from ? formatMoney(from).replace(/\.00$/, '') : '';
  if (remaining === undefined) return '';
  if (language === 'zh') return `余 ${formatCount(remaining)}${price && remaining > 0 ? ` · ${price} 起` : ''}`;
  return `${formatCount(remaining)} left${price && remaining > 0 ? ` · ${price}+` : ''}`;
}
