package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.entity.Games;

/** The one row of the games, and the programme's revision on it. */
@ApplicationScoped
public class GamesRow {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public Optional<Games> find() {
        return entities.createQuery("select g from Games g", Games.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Games get() {
        return find().orElseThrow(() -> Rejected.state("programme.no-games"));
    }

    public void add(Games games) {
        entities.persist(games);
        entities.flush();
    }

    /** Every change of the programme gives it a new revision, never used before. */
    public void touch() {
        entities.flush();
        database.jdbi().useHandle(handle -> handle.execute("update programme_games set revision = ?", Ids.next()));
    }

    /** 0 while there are no games. */
    public long revision() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select revision from programme_games")
                        .mapTo(Long.class)
                        .findFirst()
                        .orElse(0L));
    }
}
