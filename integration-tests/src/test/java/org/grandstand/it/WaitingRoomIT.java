package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A hot sale from the staff's form to the last order, with people on the API and one before the public site. */
@OnTheServer
@Execution(ExecutionMode.CONCURRENT)
@Tag("K5")
@Tag("S0")
class WaitingRoomIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 4;
    private static final int DEVICES = 10;
    /** One in ten seconds: slow enough to see people wait. */
    private static final int PACE = 6;

    private static final String LIST = "**/waiting-rooms.xhtml*";
    private static final Duration DRAWN_WITHIN = Duration.ofMinutes(4);
    private static final Duration LET_IN_WITHIN = Duration.ofMinutes(2);

    private ApiClient api;
    private HotSession session;
    private String room;

    @Test
    @DisplayName("a room is switched on, people wait, are drawn, checked, let in and order; staff steer and close it")
    void hotSale(Grandstand grandstand) throws Exception {
        api = new ApiClient(grandstand.site());
        Instant begun = Instant.now();
        session = HotSession.written(grandstand);
        room = "/api/v1/sessions/" + session.number() + "/waiting-room";
        List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> person()).toList();
        String late = person();
        HotSession.verify(grandstand, begun);
        String unverified = person();
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            switchOn(office);
            String commitment = opened();
            Map<String, String> places = wait(people);
            assertThat(api.send(post("/places", unverified)).code()).isEqualTo("waitingroom.not-verified");
            placesOfOthers(grandstand, people, places);
            Page visitor = visitor(browser, grandstand, people.get(0));
            drawn();
            checked(grandstand, commitment, places);
            turns(people, late);
            letIn(visitor);
            steer(office, late);
            recorded(grandstand);
        }
    }

    /** The last minute that is at least half a minute away. */
    private void switchOn(BackOffice office) {
        ZonedDateTime opens = Instant.now().atZone(ZONE).plusSeconds(90).truncatedTo(ChronoUnit.MINUTES);
        Awaitility.await("the session is known to the back office")
                .atMost(Duration.ofMinutes(1))
                .until(() -> office.statusOf("/sale/plan-edit.xhtml?session=" + session.number()) == 200);
        office.open("/sale/plan-edit.xhtml?session=" + session.number());
        office.fill("terms:opens", opens.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        office.byId("terms:room").check();
        office.fill("terms:lead", "30");
        office.fill("terms:pace", Integer.toString(PACE));
        office.fill("terms:window", "5");
        office.click("terms:save");
        office.page().getByText("已保存").first().waitFor();
        RealBrowser.shots(office, "plan-with-waiting-room");
    }

    private String opened() {
        Answer look = api.send(Ask.of("GET", room));
        assertThat(look.body().path("state").asText()).as(look.toString()).isEqualTo("OPEN");
        assertThat(look.body().has("draw")).isFalse();
        assertThat(api.send(Ask.of("GET", room + "/list")).code()).isEqualTo("waitingroom.not-drawn-yet");
        assertThat(api.send(Ask.of("POST", room + "/places")).status()).isEqualTo(401);
        return look.body().path("commitment").asText();
    }

    /** Ten devices at once each, and one place a person. */
    private Map<String, String> wait(List<String> people) {
        Map<String, String> places = new LinkedHashMap<>();
        ExecutorService devices = Executors.newFixedThreadPool(DEVICES);
        try {
            for (String person : people) {
                List<CompletableFuture<Answer>> answers = IntStream.range(0, DEVICES)
                        .mapToObj(device ->
                                CompletableFuture.supplyAsync(() -> api.send(post("/places", person)), devices))
                        .toList();
                Set<String> got = new HashSet<>();
                answers.forEach(
                        answer -> got.add(answer.join().body().path("place").asText()));
                assertThat(got).hasSize(1);
                places.put(person, got.iterator().next());
            }
        } finally {
            devices.shutdown();
        }
        Awaitility.await("the room counts the people")
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.send(Ask.of("GET", room)).body().path("places").asInt() == PEOPLE);
        assertThat(new HashSet<>(places.values())).hasSize(PEOPLE);
        return places;
    }

    private void placesOfOthers(Grandstand grandstand, List<String> people, Map<String, String> places)
            throws SQLException {
        String mine = people.get(0);
        String others = places.get(people.get(1));
        assertThat(api.send(get("/places/" + places.get(mine), mine)).status()).isEqualTo(200);
        Answer refused = api.send(get("/places/" + others, mine));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("waitingroom.place-of-another");
        assertThat(HotSession.count(
                        grandstand,
                        "select count(*) from audit_entry where action = 'audit.access-refused' and subject like '%"
                                + others + "'"))
                .isEqualTo(1);
    }

    private static Page visitor(RealBrowser browser, Grandstand grandstand, String token) {
        Page page = browser.desk("zh-CN");
        BrowserContext context = page.context();
        String signIn = "{\"token\":\"" + token
                + "\",\"expiresAt\":\"2100-01-01T00:00:00Z\",\"kind\":\"CUSTOMER\",\"name\":\"王\",\"roles\":[\"customer\"]}";
        context.addInitScript("localStorage.setItem('grandstand.sign-in', '" + signIn + "')");
        return page;
    }

    private void drawn() {
        Awaitility.await("the order is drawn")
                .atMost(DRAWN_WITHIN)
                .until(() -> api.send(Ask.of("GET", room)).body().has("draw"));
    }

    private void checked(Grandstand grandstand, String commitment, Map<String, String> places)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> one : places.entrySet()) {
            long position = position(one.getKey());
            Script verified = Script.run(
                    List.of(Script.bin("waiting-room-verify").toString(), session.number(), one.getValue()),
                    Map.of(
                            "PATH",
                            System.getenv("PATH"),
                            "GRANDSTAND_URL",
                            grandstand.site().toString(),
                            "COMMITMENT",
                            commitment));
            assertThat(verified.status()).as(verified.said()).isZero();
            assertThat(verified.said())
                    .doesNotContain("BROKEN")
                    .contains("place " + one.getValue() + ": position " + position + " of " + PEOPLE);
        }
    }

    private long position(String person) {
        Awaitility.await("this node has computed the order")
                .atMost(Duration.ofSeconds(20))
                .until(() -> current(person).body().has("position"));
        return current(person).body().path("position").asLong();
    }

    private void turns(List<String> people, String late) {
        List<String> byPosition = new ArrayList<>(people);
        byPosition.sort(Comparator.comparingLong(this::position));
        assertThat(order(late).code()).isEqualTo("waitingroom.no-place");
        Answer queued = api.send(post("/places", late));
        assertThat(queued.body().path("position").asLong()).isEqualTo(PEOPLE + 1L);
        Answer refused = order(late);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("waitingroom.not-your-turn");
        assertThat(refused.body().path("facts").path("place").asLong()).isEqualTo(PEOPLE + 1L);
        letIn(byPosition.get(0));
        assertThat(order(byPosition.get(0)).status()).isEqualTo(201);
    }

    private void letIn(String person) {
        Awaitility.await("the turn has come")
                .atMost(LET_IN_WITHIN)
                .until(() -> current(person).body().path("state").asText().equals("ADMITTED"));
    }

    private void letIn(Page visitor) {
        visitor.navigate(api.site() + "/sessions/" + session.number());
        Locator card = visitor.locator("section.room");
        card.waitFor();
        visitor.locator("section.room.turn").waitFor(new Locator.WaitForOptions().setTimeout(LET_IN_WITHIN.toMillis()));
        visitor.getByText("系统选座").first().waitFor();
        RealBrowser.shot(visitor, "waiting-room-turn");
        visitor.reload();
        visitor.locator("section.room.turn").waitFor();
    }

    private void steer(BackOffice office, String late) {
        office.open("/sale/waiting-rooms.xhtml?q=" + session.number());
        assertThat(office.content()).contains(session.number());
        RealBrowser.shotsInBothLanguages(office, "waiting-rooms");
        lost(office.page());
        office.open("/sale/waiting-room.xhtml?session=" + session.number());
        office.click("steer:pause");
        office.byId("steer:resume").waitFor();
        awaitState("PAUSED");
        office.fill("speed:pace", "1");
        office.click("speed:change");
        office.page().getByText("放行速度已调整").first().waitFor();
        office.click("steer:resume");
        office.byId("steer:pause").waitFor();
        RealBrowser.shotsInBothLanguages(office, "waiting-room");
        office.click("steer:close");
        office.fill("closing:reason", "测试结束");
        office.click("closing:yes");
        office.page().getByText("等候室已关闭").first().waitFor();
        Awaitility.await("everybody may order")
                .atMost(Duration.ofSeconds(10))
                .until(() -> order(late).status() == 201);
        awaitState("CLOSED");
    }

    /** The list looks again by itself: it says so when nobody answers, and no longer when somebody does. */
    private static void lost(Page page) {
        Locator message = page.locator("#lost");
        PlaywrightAssertions.assertThat(message).isHidden();
        page.route(LIST, Route::abort);
        message.waitFor();
        page.unroute(LIST);
        PlaywrightAssertions.assertThat(message).isHidden();
    }

    private void recorded(Grandstand grandstand) throws SQLException {
        for (String act : List.of("prepared", "drawn", "paused", "changed", "resumed", "closed")) {
            assertThat(HotSession.count(
                            grandstand,
                            "select count(*) from audit_entry where action = 'waitingroom." + act
                                    + "' and subject = 'waiting-room:" + session.id() + "'"))
                    .as(act)
                    .isEqualTo(1);
        }
    }

    /** The public answer may be a second old. */
    private void awaitState(String state) {
        Awaitility.await("the room is " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.send(Ask.of("GET", room))
                        .body()
                        .path("state")
                        .asText()
                        .equals(state));
    }

    private Answer order(String person) {
        return api.send(Ask.of("POST", "/api/v1/orders")
                .token(person)
                .body("{\"session\":\"" + session.number() + "\",\"items\":[{\"level\":\"A\"}],\"channel\":\"WEB\"}"));
    }

    private Answer current(String person) {
        return api.send(get("/places/current", person));
    }

    private Ask get(String path, String person) {
        return Ask.of("GET", room + path).token(person);
    }

    private Ask post(String path, String person) {
        return Ask.of("POST", room + path).token(person);
    }

    /** Registered with a passport and signed in. */
    private String person() {
        String phone = "138" + "%08d".formatted(System.nanoTime() % 100_000_000);
        Answer registered = api.send(Ask.of("POST", "/api/v1/registrations")
                .body("{\"phone\":\"" + phone + "\",\"password\":\"Waiting-2027\",\"person\":{\"name\":\"Ann Lee\","
                        + "\"documentType\":\"PASSPORT\",\"documentNumber\":\"W" + phone.substring(3)
                        + "\"},\"source\":\"WEB\"}"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return api.signIn(phone, "Waiting-2027");
    }
}
