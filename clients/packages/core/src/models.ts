/** The shapes of the public API (API.md). Ids and numbers that name things are strings. */
import type { Verifier } from './scram';

/** A text in the games' languages. Chinese is always there, English may be missing. */
export interface Bilingual {
  readonly zh: string;
  readonly en?: string;
}

/** An amount in minor units (fen for CNY). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

export interface Games {
  readonly name: Bilingual;
  readonly startDate: string;
  readonly endDate: string;
  readonly zone: string;
  readonly currency: string;
  /** The server's clock: countdowns follow it, not the device's. */
  readonly now: string;
}

export interface Sport {
  readonly code: string;
  readonly name: Bilingual;
  readonly sessions?: number;
}

export interface Venue {
  readonly code: string;
  readonly name: Bilingual;
  readonly zone?: string;
  readonly address?: string | Bilingual;
  readonly capacity?: number;
}

export type SaleState = 'NOT_ON_SALE' | 'UPCOMING' | 'ON_SALE' | 'SOLD_OUT' | 'ENDED' | 'CANCELLED';

export interface SessionSummary {
  readonly number: string;
  readonly name: Bilingual;
  readonly sport: Sport;
  readonly venue: Venue;
  readonly start: string;
  readonly end: string;
  readonly saleState: SaleState;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly priceFrom?: Money | null;
  readonly priceTo?: Money | null;
  readonly remaining: number;
  readonly capacity: number;
}

export interface PriceLevel {
  /** A letter A to H. */
  readonly level: string;
  readonly name?: string | Bilingual | null;
  readonly price: Money;
  readonly remaining: number;
  readonly capacity: number;
}

export interface SaleRules {
  readonly limitPerPerson: number;
  readonly realName: boolean;
  readonly payWithinMinutes: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly channels: readonly string[];
  /** Absent without a waiting room. */
  readonly waitingRoom?: { readonly opensAt: string; readonly admittedPerMinute: number; readonly orderWithinMinutes: number } | null;
}

export type RoomState = 'PREPARED' | 'OPEN' | 'DRAWING' | 'ADMITTING' | 'PAUSED' | 'CLOSED' | 'ENDED';

export interface WaitingRoom {
  readonly state: RoomState;
  readonly opensAt: string;
  readonly saleOpensAt: string;
  readonly endsAt: string;
  /** People who have a place. */
  readonly places: number;
  /** People still to be let in. */
  readonly waiting: number;
  readonly admittedPerMinute: number;
  readonly windowMinutes: number;
  /** SHA-256 of the draw's secret, published before anybody has a place. */
  readonly commitment: string;
  /** Absent until the draw has been made. */
  readonly draw?: { readonly secret: string; readonly listDigest: string; readonly seed: string; readonly count: number; readonly drawnAt: string } | null;
}

export interface WaitingPlace {
  readonly place: string;
  readonly state: 'IN_DRAW' | 'WAITING' | 'ADMITTED' | 'MISSED' | 'NOT_NEEDED';
  /** Whether the draw decides the place. */
  readonly drawn: boolean;
  readonly position?: number | null;
  readonly ahead?: number | null;
  /** Absent while nobody is being let in. */
  readonly expectedAt?: string | null;
  readonly orderBefore?: string | null;
  readonly pollAfterSeconds: number;
}

export interface SessionDetail extends SessionSummary {
  readonly levels?: readonly PriceLevel[];
  /** Names the geometry, so that it may be kept for ever; absent while the session has no seats. */
  readonly seatingVersion?: string | null;
  readonly saleRules?: SaleRules | null;
}

export interface SeatingRow {
  readonly name: string;
  /** Position of the row's first seat; the others follow. */
  readonly from: number;
  /** Seat numbers; absent means 1 to n. */
  readonly numbers?: readonly string[];
  /** Plan units: the first absolute, the rest differences. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** One character a seat: price level, '-' is not for public sale. */
  readonly levels: string;
  /** One character a seat: '.' normal, 'w' accessible, 'o' obstructed view, 'd' damaged or removed. */
  readonly flags?: string;
}

export interface SeatingZone {
  readonly name: string;
  readonly floor?: string | null;
  readonly outline?: readonly (readonly [number, number])[] | null;
  readonly rows: readonly SeatingRow[];
}

export interface Seating {
  readonly version: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly seatCount: number;
  readonly levels: readonly string[];
  readonly zones: readonly SeatingZone[];
}

export interface FullAvailability {
  readonly version: string;
  readonly size: number;
  /** Base64 bitmap, bit i (least significant first) set: position i can be bought. */
  readonly free: string;
  readonly remaining: Readonly<Record<string, number>>;
}

export interface AvailabilityChange {
  readonly version: string;
  readonly since: string;
  /** Ascending positions: the first, then from each to the next; likewise below. */
  readonly taken: readonly number[];
  readonly freed: readonly number[];
  readonly remaining: Readonly<Record<string, number>>;
}

export type AvailabilityAnswer = FullAvailability | AvailabilityChange;

export type DocumentType = 'RESIDENT_ID' | 'HKM_PERMIT' | 'HKM_PASSPORT' | 'TW_PERMIT' | 'TW_IDENTITY' | 'PASSPORT';

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  'RESIDENT_ID', 'HKM_PERMIT', 'HKM_PASSPORT', 'TW_PERMIT', 'TW_IDENTITY', 'PASSPORT',
];

export type Verification = 'VERIFIED' | 'PENDING_APPROVAL' | 'REFUSED';

export interface PersonData {
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
}

/** A password that is set: as typed, or what the device derived from it. */
export type NewPassword = { readonly password: string } | { readonly verifier: Verifier };

export type Registration = NewPassword & {
  readonly phone?: string;
  readonly email?: string;
  readonly person: PersonData;
  readonly source: 'WEB';
};

export interface Registered {
  readonly customer: string;
  readonly verification: Verification;
}

export interface SignIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly kind: 'CUSTOMER' | 'STAFF';
  readonly name: string;
  readonly roles: readonly string[];
}

export interface Holder {
  readonly id: string;
  /** Masked by the server. */
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly relation: 'SELF' | 'RELATED';
  readonly verification: Verification;
  readonly reason?: string | null;
}

export interface NewHolder extends PersonData {
  readonly phone?: string;
}

export type OrderState = 'AWAITING_PAYMENT' | 'PAID' | 'EXPIRED' | 'CANCELLED' | 'REFUNDED';

export interface OrderedSeat {
  readonly position: string | number;
  readonly zone: string;
  readonly row: string;
  readonly number: string;
  readonly level: string;
  readonly floor?: string | null;
}

export interface OrderItem {
  readonly seat: OrderedSeat;
  /** Absent while the holder's data may still come later. */
  readonly holder?: { readonly id: string; readonly name: string } | null;
  readonly price: Money;
}

export interface Order {
  readonly number: string;
  readonly state: OrderState;
  readonly session: Pick<SessionSummary, 'number' | 'name' | 'venue' | 'start' | 'end' | 'sport'>;
  readonly items: readonly OrderItem[];
  readonly total: Money;
  readonly placedAt: string;
  readonly payBefore: string;
  readonly paidAt?: string | null;
}

/** A named seat (its position as a decimal string), or the best seat of a level. */
export type OrderWish = { readonly seat: string; readonly holder: string } | { readonly level: string; readonly holder: string };

export interface PlaceOrder {
  readonly session: string;
  readonly items: readonly OrderWish[];
  readonly channel: 'WEB';
}

export interface Payment {
  readonly number: string;
  readonly provider: string;
  readonly codeUrl: string;
  readonly expiresAt: string;
  readonly amount: Money;
  /** Only against a simulator: a page that pays. */
  readonly demoPayUrl?: string | null;
}

export interface Ticket {
  readonly code: string;
  readonly state: 'VALID' | 'USED' | 'VOID';
  readonly session: Pick<SessionSummary, 'number' | 'name' | 'venue' | 'start' | 'end' | 'sport'>;
  readonly seat: OrderedSeat;
  readonly holder: { readonly name: string };
  readonly qr: string;
  readonly admittedAt?: string | null;
}

export interface GateCheck {
  readonly session: string;
  readonly code?: string;
  readonly qr?: string;
  readonly documentNumber?: string;
  readonly gate?: string | undefined;
  /** What the person at the gate decided after SECOND_LOOK. */
  readonly passed?: boolean | undefined;
}

export interface GateCount {
  readonly admitted: number;
  readonly expected: number;
  readonly asOf?: string;
}

export interface GateAnswer {
  readonly result: 'ADMITTED' | 'REFUSED' | 'SECOND_LOOK';
  readonly reason?: { readonly code: string; readonly detail: string } | null;
  readonly ticket?: {
    readonly code: string;
    readonly zone: string;
    readonly row: string;
    readonly number: string;
    readonly level: string;
    /** Absent on a ticket that names nobody. */
    readonly holderInitial?: string | null;
  } | null;
  readonly admittedAt?: string | null;
  readonly count?: GateCount | null;
}
