/**
 * OBS on loopback, over a real WebSocket that speaks obs-websocket 5, with its manners (log-in, answers, sources) and, on demand,
 * its faults. It has the browser plug-in that Debian's OBS lacks.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface ObsFaults {
  /** Takes the connection and then says nothing at all. */
  silent: boolean;
  /** Answers no request. */
  withoutAnswers: boolean;
  /** Says this instead of Hello. */
  greeting: string | Buffer | null;
  /** Closes every new connection at once, with this code. */
  closeAtOnce: number | null;
  /** Closes when it is identified, with this code. */
  closeAtLogin: number | null;
  /** Does not name the subprotocol in its answer. */
  withoutSubprotocol: boolean;
  /** Answers so many requests with 207 first. */
  notReady: number;
  /** No browser plug-in: 600 and 605. */
  withoutBrowser: boolean;
}

interface Request {
  readonly requestType: string;
  readonly requestId: string;
  readonly requestData?: Readonly<Record<string, unknown>>;
}

interface Source {
  readonly kind: string;
  settings: Readonly<Record<string, unknown>>;
  reloads: number;
}

interface Answer {
  readonly code: number;
  readonly comment?: string;
  readonly data?: object;
}

const SALT = 'lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=';
const CHALLENGE = '+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=';
const OK: Answer = { code: 100 };

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

export class ObsServer {
  /** May be changed at any time; counts for what comes after. Null asks for none. */
  password: string | null = null;
  readonly faults: ObsFaults = {
    ...{ silent: false, withoutAnswers: false, greeting: null, closeAtOnce: null, closeAtLogin: null },
    ...{ withoutSubprotocol: false, notReady: 0, withoutBrowser: false },
  };
  readonly sources = new Map<string, Source>();
  /** Every connection that there ever was; `isIn` once it has logged in. */
  readonly sessions: { readonly socket: WebSocket; isIn: boolean; readonly frames: string[] }[] = [];
  readonly requests: Request[] = [];
  /** The states that the overlay's browser sources heard, and when. */
  readonly states: { readonly at: number; readonly name: unknown; readonly json: unknown }[] = [];

  private constructor(private readonly server: WebSocketServer) {
    server.on('connection', (socket) => this.take(socket));
  }

  static async start(port = 0): Promise<ObsServer> {
    const options: { faults?: ObsFaults } = {};
    const server = new WebSocketServer({
      ...{ host: '127.0.0.1', port },
      handleProtocols: () => (options.faults?.withoutSubprotocol === true ? false : 'obswebsocket.json'),
    });
    await once(server, 'listening');
    const obs = new ObsServer(server);
    options.faults = obs.faults;
    return obs;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** How often somebody logged in. */
  get logins(): number {
    return this.sessions.filter(({ isIn }) => isIn).length;
  }

  get open(): number {
    return this.server.clients.size;
  }

  requestsOf(type: string): readonly Request[] {
    return this.requests.filter(({ requestType }) => requestType === type);
  }

  /** Sends any frame to everybody. */
  send(frame: string | Buffer): void {
    for (const client of this.server.clients) client.send(frame);
  }

  /** Closes every connection; 4011 is a kick. */
  close(code: number): void {
    for (const client of this.server.clients) client.close(code);
  }

  /** Cuts every connection, without a goodbye. */
  cut(): void {
    for (const client of this.server.clients) client.terminate();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(socket: WebSocket): void {
    const session = { socket, isIn: false, frames: [] as string[] };
    this.sessions.push(session);
    socket.on('error', () => undefined);
    const { silent, greeting, closeAtOnce } = this.faults;
    if (closeAtOnce !== null) socket.close(closeAtOnce);
    if (silent || closeAtOnce !== null) return;
    const asked = this.password === null ? {} : { authentication: { challenge: CHALLENGE, salt: SALT } };
    const hello = { op: 0, d: { obsWebSocketVersion: '5.6.3', rpcVersion: 1, ...asked } };
    socket.send(greeting ?? JSON.stringify(hello));
    socket.on('message', (data) => {
      const frame = (data as Buffer).toString('utf8');
      session.frames.push(frame);
      const { op, d } = JSON.parse(frame) as {
        readonly op: number;
        readonly d: Request & { authentication?: string };
      };
      if (op === 1) session.isIn = this.identify(socket, d.authentication);
      else if (!session.isIn) socket.close(4007);
      else if (op === 6) this.answer(socket, d);
      else socket.close(4006);
    });
  }

  private identify(socket: WebSocket, given: string | undefined): boolean {
    const { closeAtLogin } = this.faults;
    const isRight = this.password === null || given === hash(hash(this.password + SALT) + CHALLENGE);
    if (!isRight || closeAtLogin !== null) {
      socket.close(isRight ? (closeAtLogin ?? 1011) : 4009);
      return false;
    }
    socket.send(JSON.stringify({ op: 2, d: { negotiatedRpcVersion: 1 } }));
    return true;
  }

  private answer(socket: WebSocket, request: Request): void {
    this.requests.push(request);
    if (this.faults.withoutAnswers) return;
    const { code, comment, data } = this.answerTo(request);
    const requestStatus = { result: code === 100, code, ...(comment === undefined ? {} : { comment }) };
    const { requestType, requestId } = request;
    const d = {
      requestType,
      requestId,
      requestStatus,
      ...(data === undefined ? {} : { responseData: data }),
    };
    socket.send(JSON.stringify({ op: 7, d }));
  }

  private answerTo({ requestType, requestData = {} }: Request): Answer {
    if (this.faults.notReady > 0) {
      this.faults.notReady--;
      return { code: 207, comment: 'OBS is not ready to perform the request.' };
    }
    switch (requestType) {
      case 'GetVersion':
        return { code: 100, data: { obsVersion: '32.2.2', obsWebSocketVersion: '5.6.3', rpcVersion: 1 } };
      case 'GetVideoSettings':
        return { code: 100, data: { baseWidth: 2560, baseHeight: 1440 } };
      case 'GetCurrentProgramScene':
        return { code: 100, data: { currentProgramSceneName: 'On air' } };
      case 'GetInputList':
        return { code: 100, data: { inputs: this.inputsOf(requestData['inputKind']) } };
      case 'CreateInput':
        return this.create(requestData);
      case 'SetInputSettings':
        return this.change(requestData, (source) => {
          source.settings = { ...source.settings, ...(requestData['inputSettings'] as object) };
        });
      case 'PressInputPropertiesButton':
        return this.change(requestData, (source) => source.reloads++);
      case 'CallVendorRequest':
        return this.emit(requestData);
      default:
        return { code: 204, comment: 'Your request type is not valid.' };
    }
  }

  private inputsOf(kind: unknown): readonly object[] {
    return [...this.sources]
      .filter(([, source]) => source.kind === kind)
      .map(([inputName]) => ({ inputName, inputKind: kind, unversionedInputKind: kind }));
  }

  private create({ inputName, inputKind, inputSettings }: Readonly<Record<string, unknown>>): Answer {
    if (this.sources.has(String(inputName)))
      return { code: 601, comment: 'A source already exists by that input name.' };
    if (this.faults.withoutBrowser)
      return { code: 605, comment: 'Your specified input kind is not supported by OBS.' };
    this.sources.set(String(inputName), {
      ...{ kind: String(inputKind), settings: inputSettings as object as Source['settings'], reloads: 0 },
    });
    return { code: 100, data: { inputUuid: 'one', sceneItemId: 1 } };
  }

  private change({ inputName }: Readonly<Record<string, unknown>>, change: (source: Source) => void): Answer {
    const source = this.sources.get(String(inputName));
    if (source === undefined) return { code: 600, comment: 'No source was found by that name.' };
    change(source);
    return OK;
  }

  private emit({ vendorName, requestType, requestData }: Readonly<Record<string, unknown>>): Answer {
    if (this.faults.withoutBrowser || vendorName !== 'obs-browser' || requestType !== 'emit_event')
      return { code: 600, comment: 'No vendor was found by that name.' };
    const { event_name: name, event_data: data } = requestData as {
      event_name: unknown;
      event_data: { json: unknown };
    };
    this.states.push({ at: performance.now(), name, json: data.json });
    return OK;
  }
}
