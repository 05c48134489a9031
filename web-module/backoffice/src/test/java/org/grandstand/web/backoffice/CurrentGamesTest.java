package org.grandstand.web.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.boundary.Programme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrentGamesTest {

    private final Moment clock = new Moment();
    private final Told programme = new Told();
    private final CurrentGames games = new CurrentGames();

    CurrentGamesTest() {
        games.programme = programme;
        games.clock = clock;
    }

    @Test
    @DisplayName("the games are called by their name in the person's language; without games there is no name")
    void names() {
        assertThat(games.in(Locale.CHINESE)).isEmpty();
        defined("西部赛会", "Western Games");
        games.forget();
        assertThat(games.in(Locale.CHINESE)).isEqualTo("西部赛会");
        assertThat(games.in(Locale.ENGLISH)).isEqualTo("Western Games");
    }

    @Test
    @DisplayName("the name is read once in ten seconds, and at once after a change here")
    void kept() {
        defined("甲", "A");
        games.in(Locale.ENGLISH);
        defined("乙", "B");
        clock.now = clock.now.plusMillis(9_999);
        assertThat(games.in(Locale.ENGLISH)).isEqualTo("A");
        assertThat(programme.asked).isEqualTo(1);
        clock.now = clock.now.plusMillis(1);
        assertThat(games.in(Locale.ENGLISH)).isEqualTo("B");
        defined("丙", "C");
        games.forget();
        assertThat(games.in(Locale.ENGLISH)).isEqualTo("C");
    }

    @Test
    @DisplayName("while the database is away the last name stays")
    void away() {
        defined("甲", "A");
        games.in(Locale.ENGLISH);
        programme.answer = () -> {
            throw new EJBException("away");
        };
        games.forget();
        assertThat(games.in(Locale.ENGLISH)).isEqualTo("A");
    }

    private void defined(String zh, String en) {
        LocalDate day = LocalDate.of(2027, 5, 18);
        GamesView view = new GamesView("G", new Named(zh, en), day, day, "Asia/Shanghai", "CNY");
        programme.answer = () -> view;
    }

    private static final class Told extends Programme {
        private int asked;
        private Supplier<GamesView> answer = () -> {
            throw Rejected.state("programme.no-games");
        };

        @Override
        public GamesView games() {
            asked++;
            return answer.get();
        }
    }

    private static final class Moment extends Clock {
        private Instant now = Instant.parse("2027-05-18T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
