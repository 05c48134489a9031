package org.grandstand.sale.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.boundary.RepeatedOrders;
import org.grandstand.sale.control.OrderRows.Known;
import org.grandstand.sale.control.RepeatQuestions;
import org.grandstand.sale.control.RepeatQuestions.Before;
import org.grandstand.sale.control.RepeatQuestions.Card;
import org.grandstand.sale.control.RepeatQuestions.Question;

/** Asks all questions about repeated requests that wait, in one go; while it asks, the next gather. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class RepeatReader {

    private static final Logger LOG = Logger.getLogger(RepeatReader.class.getName());
    private static final long STOP_MILLISECONDS = 5_000;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    RepeatQuestions questions;

    @Inject
    RepeatedOrders orders;

    private volatile boolean stopping;
    private Thread reader;

    @PostConstruct
    void start() {
        reader = threads.newThread(this::read);
        reader.setName("repeat-reader");
        reader.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        try {
            reader.join(STOP_MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (!stopping || questions.waiting() > 0) {
                List<Question> set = questions.take();
                if (!set.isEmpty()) {
                    answer(set);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Question> set) {
        try {
            tellWhatCameBefore(only(Before.class, set));
            show(only(Card.class, set));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what is known of repeated requests could not be read", failed);
            set.forEach(question -> question.answer().completeExceptionally(Rejected.unavailable("sale.try-again")));
        }
    }

    private static <Q extends Question> List<Q> only(Class<Q> kind, List<Question> set) {
        return set.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void tellWhatCameBefore(List<Before> asked) {
        if (asked.isEmpty()) {
            return;
        }
        List<Optional<Known>> known =
                orders.find(asked.stream().map(Before::placement).toList());
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer().complete(known.get(i));
        }
    }

    private void show(List<Card> asked) {
        if (asked.isEmpty()) {
            return;
        }
        Map<Long, OrderCard> cards =
                orders.cards(asked.stream().map(Card::orderId).collect(Collectors.toSet()));
        asked.forEach(card -> card.answer().complete(cards.get(card.orderId())));
    }
}
