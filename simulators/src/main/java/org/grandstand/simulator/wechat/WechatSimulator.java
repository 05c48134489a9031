package org.grandstand.simulator.wechat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.journal.Journal;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.RateLimit;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;
import org.grandstand.simulator.wire.WireServer;

/** The WeChat Pay simulator, running. */
public final class WechatSimulator implements AutoCloseable {

    /** Refused refunds a second, after which the provider refuses all. */
    private static final int REFUND_ERRORS_PER_SECOND = 6;

    private final WireServer server;
    private final Journal journal;
    private final String baseUrl;
    private volatile Answering api = starting();
    private volatile Answering admin = starting();
    private volatile Answering pages = starting();
    private NoticeBoard notices;
    private RefundDesk refunds;

    private WechatSimulator(WechatSettings settings) throws IOException {
        this.server = new WireServer(settings.port(), this::answer);
        this.baseUrl = "http://127.0.0.1:" + server.port();
        this.journal = journal(settings);
    }

    /**
     * Starts, with keys and books as an earlier run left them.
     *
     * @throws IOException when the port is taken or the state folder cannot be used
     * @throws GeneralSecurityException when kept keys are damaged
     */
    public static WechatSimulator start(WechatSettings settings, Clock clock)
            throws IOException, GeneralSecurityException {
        WechatSimulator simulator = new WechatSimulator(settings);
        simulator.open(settings, new Surroundings(simulator.baseUrl, clock, settings.timeScale()));
        return simulator;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** The file that tells a merchant all it needs. */
    public static Path merchantFile(Path stateFolder) {
        return stateFolder.resolve(Merchant.PROPERTIES_FILE);
    }

    @Override
    public void close() {
        server.close();
        notices.close();
        refunds.close();
        journal.close();
    }

    private void open(WechatSettings settings, Surroundings surroundings) throws IOException, GeneralSecurityException {
        Clock clock = surroundings.clock();
        Merchant merchant = Merchant.in(settings.stateFolder(), baseUrl);
        AnswerSigner signer = new AnswerSigner(merchant.platform(), clock);
        TradeBook book = new TradeBook(journal, settings.maxTrades());
        NoticeFaults noticeFaults = new NoticeFaults();
        notices = new NoticeBoard(journal, new NoticePost(book, merchant, signer), noticeFaults, surroundings);
        OrderDesk orders = new OrderDesk(book, notices, clock);
        refunds = new RefundDesk(book, notices, surroundings);
        BillCalls bills = new BillCalls(merchant, book, surroundings, settings.todayBill());
        Routes routes = new Routes();
        new OrderCalls(merchant, orders, book, surroundings).addTo(routes);
        new RefundCalls(
                        refunds,
                        book,
                        new RateLimit(clock, settings.refundsPerSecond()),
                        new RateLimit(clock, REFUND_ERRORS_PER_SECOND))
                .addTo(routes);
        bills.addTo(routes);
        new CertificateCalls(merchant).addTo(routes);
        CallFaults faults = new CallFaults();
        pages = new PayPages(book, orders, merchant, clock);
        admin = new WechatAdmin(book, orders, refunds, notices, noticeFaults, bills).door(faults);
        api = new ApiDoor(new RequestVerifier(merchant, clock), signer, faults, routes);
        notices.resume();
        refunds.resume();
    }

    private Reply answer(Request request) {
        String path = request.path();
        if (path.startsWith("/v3/")) return api.answer(request);
        return (path.startsWith("/admin/") ? admin : pages).answer(request);
    }

    private Journal journal(WechatSettings settings) throws IOException {
        try {
            return Journal.open(settings.stateFolder().resolve("provider/wechat.journal"));
        } catch (IOException unusable) {
            server.close();
            throw unusable;
        }
    }

    /** The port is open, and its number known, a moment before the books are. */
    private static Answering starting() {
        return request -> Reply.empty(503);
    }
}
