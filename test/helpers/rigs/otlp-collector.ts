/** A collector of OpenTelemetry on loopback, over a real HTTP server, with its manners and, on demand, its faults. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

interface OtlpValue {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
  readonly boolValue?: boolean;
}

export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: unknown;
  readonly endTimeUnixNano: unknown;
  readonly attributes: readonly { readonly key: string; readonly value: OtlpValue }[];
}

interface OtlpRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: OtlpSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

export interface CollectorFaults {
  /** Answers with this status. */
  status: number | null;
  /** Answers with this text. */
  text: string;
  retryAfter: string | null;
  /** Takes the request and never answers. */
  hangs: boolean;
  /** Sends the request on to another address. */
  redirect: string | null;
  /** Does not say that this page may send. */
  withoutCors: boolean;
}

export class OtlpCollector {
  readonly faults: CollectorFaults = {
    ...{ status: null, text: '{}', retryAfter: null, hangs: false, redirect: null, withoutCors: false },
  };
  readonly spans: OtlpSpan[] = [];
  /** The whole of every body, as it came. */
  readonly bodies: string[] = [];
  readonly preflights: IncomingMessage['headers'][] = [];
  readonly posts: IncomingMessage[] = [];
  serviceName: string | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async start(port = 0): Promise<OtlpCollector> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new OtlpCollector(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The spans of each trace, the one without a parent first. */
  get traces(): readonly (readonly OtlpSpan[])[] {
    const byId = new Map<string, OtlpSpan[]>();
    for (const span of this.spans) byId.set(span.traceId, [...(byId.get(span.traceId) ?? []), span]);
    return [...byId.values()].map((spans) =>
      spans.toSorted(
        (one, other) => Number(one.parentSpanId !== undefined) - Number(other.parentSpanId !== undefined),
      ),
    );
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { faults } = this;
    const { origin } = request.headers;
    if (!faults.withoutCors && origin !== undefined) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
    }
    if (request.method === 'OPTIONS') {
      this.preflights.push(request.headers);
      response.writeHead(204).end();
      return;
    }
    this.posts.push(request);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    this.bodies.push(body);
    if (faults.hangs) return;
    if (faults.redirect !== null) {
      response.writeHead(307, { Location: faults.redirect }).end();
      return;
    }
    if (faults.retryAfter !== null) response.setHeader('Retry-After', faults.retryAfter);
    response.writeHead(faults.status ?? 200, { 'Content-Type': 'application/json' }).end(faults.text);
    if (faults.status === null) this.take(JSON.parse(body) as OtlpRequest);
  }

  private take({ resourceSpans }: OtlpRequest): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      this.serviceName = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
      for (const { spans } of scopeSpans) this.spans.push(...spans);
    }
  }
}

/** Faults of a trace by the rules of OTLP and of time; the span without a parent comes first. */
export function faultsOf([root, ...children]: readonly OtlpSpan[], from: number, until: number): string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  const nanos = (moment: unknown): bigint =>
    typeof moment === 'string' && /^\d{19}$/.test(moment) ? BigInt(moment) : -1n;
  const at = (ms: number): bigint => BigInt(Math.round(ms)) * 1_000_000n;
  check(root.parentSpanId === undefined, 'the first span has a parent');
  const ids = new Set<string>();
  for (const span of [root, ...children]) {
    check(/^(?!0+$)[0-9a-f]{32}$/.test(span.traceId), `${span.name}: trace id ${span.traceId}`);
    check(/^(?!0+$)[0-9a-f]{16}$/.test(span.spanId), `${span.name}: span id ${span.spanId}`);
    check(!ids.has(span.spanId), `${span.name}: the span id is used twice`);
    ids.add(span.spanId);
    const [start, end] = [nanos(span.startTimeUnixNano), nanos(span.endTimeUnixNano)];
    check(start >= at(from) && end <= at(until) && start <= end, `${span.name}: from ${start} to ${end}`);
    check(
      start >= nanos(root.startTimeUnixNano) && end <= nanos(root.endTimeUnixNano),
      `${span.name}: outside the first`,
    );
  }
  for (const { name, traceId, parentSpanId } of children) {
    check(traceId === root.traceId, `${name}: another trace`);
    check(parentSpanId === root.spanId, `${name}: another parent`);
  }
  return faults;
}
