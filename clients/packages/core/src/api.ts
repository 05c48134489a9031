import { Http, type HttpOptions } from './http';
import type { PasswordPolicy } from './password';
import { ApiProblem } from './problem';
import { canDerive, isCustomerLogin, newClientNonce, ScramExchange, type Challenge, type DerivedPassword } from './scram';
import type {
  AvailabilityAnswer, Games, GateAnswer, GateCheck, GateCount, Holder, NewHolder, NewPassword, Order, OrderState, Page, Payment,
  PlaceOrder, Registered, Registration, SaleState, Seating, SessionDetail, SessionSummary, SignIn, Sport, Ticket, Venue,
  WaitingPlace, WaitingRoom,
} from './models';

/** What GET /sessions can be asked for; dates as `2027-05-18`. */
export interface SessionSearch {
  readonly q?: string | undefined;
  readonly sport?: string | undefined;
  readonly venue?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly saleState?: SaleState | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

const part = encodeURIComponent;

type ProvenSignIn = SignIn & { readonly serverSignature: string };

async function given(login: string, exchange: ScramExchange): Promise<{ login: string; nonce: string; proof: string }> {
  return { login, nonce: exchange.nonce, proof: await exchange.proof() };
}

/** A device that slept while it derived gets a second challenge. */
async function onceMoreIfLate<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.code === 'account.challenge-expired') return act();
    throw problem;
  }
}

/** The public API, one method a call. Every refusal is an ApiProblem. */
export class Api {
  private readonly http: Http;

  constructor(options: HttpOptions) {
    this.http = new Http(options);
  }

  /** Forget what was read for the person who just left. */
  forget(): void {
    this.http.forget();
  }

  games(): Promise<Games> {
    return this.http.get('/games');
  }

  sports(): Promise<Page<Sport>> {
    return this.http.get('/sports');
  }

  venues(): Promise<Page<Venue>> {
    return this.http.get('/venues');
  }

  sessions(search: SessionSearch): Promise<Page<SessionSummary>> {
    return this.http.get('/sessions', { ...search });
  }

  session(number: string): Promise<SessionDetail> {
    return this.http.get(`/sessions/${part(number)}`);
  }

  /** Geometry, kept by the browser's own cache: for ever when its version is named. */
  seating(session: string, version?: string): Promise<Seating> {
    return this.http.get(`/sessions/${part(session)}/seating`, { v: version }, 'default');
  }

  availability(session: string, since?: string): Promise<AvailabilityAnswer> {
    return this.http.get(`/sessions/${part(session)}/availability`, { since });
  }

  /** Where a browser listens to what changes. */
  availabilityEvents(session: string, since?: string): string {
    return this.http.url(`/sessions/${part(session)}/availability/events`, { since });
  }

  waitingRoom(session: string): Promise<WaitingRoom> {
    return this.http.get(`/sessions/${part(session)}/waiting-room`);
  }

  /** One a person: asked for again, from whatever device, it is the same. */
  takePlace(session: string): Promise<WaitingPlace> {
    return this.http.post(`/sessions/${part(session)}/waiting-room/places`);
  }

  ownPlace(session: string): Promise<WaitingPlace> {
    return this.http.get(`/sessions/${part(session)}/waiting-room/places/current`);
  }

  register(registration: Registration, idempotencyKey: string): Promise<Registered> {
    return this.http.post('/registrations', registration, { idempotencyKey });
  }

  passwordPolicy(): Promise<PasswordPolicy> {
    return this.http.get('/password-policy');
  }

  /** By password; what staff do, and devices that cannot derive. */
  signIn(login: string, password: string): Promise<SignIn> {
    return this.http.post('/sign-ins', { login, password });
  }

  /** By proof where the device can derive: the password does not leave it then. */
  async enter(login: string, password: string, known?: DerivedPassword): Promise<SignIn> {
    if (!canDerive() || !isCustomerLogin(login)) return this.signIn(login, password);
    return onceMoreIfLate(async () => {
      const exchange = await this.exchange(login, password, known);
      const answer: ProvenSignIn = await this.http.post('/sign-ins/proof', await given(login, exchange));
      const { serverSignature, ...signIn } = answer;
      await exchange.check(serverSignature);
      return signIn;
    });
  }

  /** Ends every other sign-in; the answer is a new one. */
  async changePassword(current: { readonly login: string; readonly password: string }, next: NewPassword): Promise<SignIn> {
    if (!canDerive()) return this.http.put('/password', { current: current.password, ...next });
    return onceMoreIfLate(async () => {
      const exchange = await this.exchange(current.login, current.password);
      return this.http.put('/password', { proof: await given(current.login, exchange), ...next });
    });
  }

  private async exchange(login: string, password: string, known?: DerivedPassword): Promise<ScramExchange> {
    const wish = { login, clientNonce: newClientNonce() };
    const challenge: Challenge = await this.http.post('/sign-ins/challenge', wish);
    return ScramExchange.answer(wish, challenge, password, known);
  }

  signOut(): Promise<void> {
    return this.http.delete('/sign-ins/current');
  }

  holders(): Promise<Page<Holder>> {
    return this.http.get('/holders');
  }

  addHolder(holder: NewHolder, idempotencyKey: string): Promise<Holder> {
    return this.http.post('/holders', holder, { idempotencyKey });
  }

  removeHolder(id: string): Promise<void> {
    return this.http.delete(`/holders/${part(id)}`);
  }

  placeOrder(order: PlaceOrder, idempotencyKey: string): Promise<Order> {
    return this.http.post('/orders', order, { idempotencyKey });
  }

  orders(search: { state?: OrderState | undefined; limit?: number; after?: string | undefined } = {}): Promise<Page<Order>> {
    return this.http.get('/orders', search);
  }

  order(number: string): Promise<Order> {
    return this.http.get(`/orders/${part(number)}`);
  }

  cancelOrder(number: string): Promise<Order> {
    return this.http.post(`/orders/${part(number)}/cancellation`);
  }

  pay(order: string, idempotencyKey: string): Promise<Payment> {
    return this.http.post(`/orders/${part(order)}/payments`, { method: 'WECHAT_NATIVE' }, { idempotencyKey });
  }

  tickets(order: string): Promise<Page<Ticket>> {
    return this.http.get(`/orders/${part(order)}/tickets`);
  }

  ticketsPdf(order: string): Promise<Blob> {
    return this.http.blob(`/orders/${part(order)}/tickets.pdf`);
  }

  gateSessions(venue?: string): Promise<Page<SessionSummary>> {
    return this.http.get('/gate/sessions', { venue });
  }

  gateCheck(check: GateCheck, idempotencyKey: string): Promise<GateAnswer> {
    return this.http.post('/gate/checks', check, { idempotencyKey });
  }

  gateCount(session: string): Promise<GateCount> {
    return this.http.get(`/gate/sessions/${part(session)}/count`);
  }
}
