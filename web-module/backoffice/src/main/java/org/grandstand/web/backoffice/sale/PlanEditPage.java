package org.grandstand.web.backoffice.sale;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.kernel.Money;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.boundary.SalePlans;
import org.grandstand.web.backoffice.Language;

/** One session's sale: terms, quotas by level, what is missing, and the switch. */
@Named
@ViewScoped
public class PlanEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PERCENT_TO_PERMILLE = 10;

    @Inject
    Programme programme;

    @Inject
    PriceLevels prices;

    @Inject
    Quotas quotas;

    @Inject
    SalePlans plans;

    @Inject
    PlanLines lines;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private String session;
    private PlanForm form;
    private List<QuotaLine> shares;
    private double percent = 70;

    /** One condition of a sale and whether it is met. */
    public record Check(String text, boolean met) {}

    public void load() {
        if (form == null) {
            SessionFacts facts = facts();
            form = plans.of(facts.id())
                    .map(plan -> PlanForm.of(facts, plan))
                    .orElseGet(() -> PlanForm.usual(facts, clock.instant()));
            shares = readShares(facts);
        }
    }

    public SessionFacts facts() {
        return programme.byNumber(session);
    }

    private List<QuotaLine> readShares(SessionFacts facts) {
        Map<String, Money> byLevel =
                prices.of(facts.id()).stream().collect(Collectors.toMap(PriceLevel::level, PriceLevel::price));
        Map<String, Integer> seats = quotas.saleable(facts.id());
        Map<String, QuotaView> open =
                quotas.of(facts.id()).stream().collect(Collectors.toMap(QuotaView::level, Function.identity()));
        List<QuotaLine> read = new ArrayList<>();
        TreeSet<String> levels = new TreeSet<>(seats.keySet());
        levels.addAll(byLevel.keySet());
        for (String level : levels) {
            QuotaView quota = open.getOrDefault(level, new QuotaView(facts.id(), level, 0, 0));
            read.add(new QuotaLine(
                    level, byLevel.get(level), seats.getOrDefault(level, 0), quota.quota(), quota.taken()));
        }
        return read;
    }

    public PlanLine line() {
        return lines.of(facts());
    }

    /** What a plan needs before it can be released. */
    public List<Check> getChecks() {
        long id = facts().id();
        return List.of(
                new Check("plan.check.seating", !quotas.saleable(id).isEmpty()),
                new Check("plan.check.prices", !prices.of(id).isEmpty()),
                new Check("plan.check.quotas", quotas.of(id).stream().anyMatch(quota -> quota.quota() > 0)),
                new Check("plan.check.terms", plans.of(id).isPresent()),
                new Check(
                        "plan.check.window",
                        plans.of(id)
                                .filter(plan -> plan.closesAt().isAfter(clock.instant()))
                                .isPresent()));
    }

    public boolean isReleasable() {
        return getChecks().stream().allMatch(Check::met) && state() != SalePlanView.State.RELEASED;
    }

    public boolean isSuspendable() {
        return state() == SalePlanView.State.RELEASED;
    }

    private SalePlanView.State state() {
        return plans.of(facts().id()).map(SalePlanView::state).orElse(SalePlanView.State.DRAFT);
    }

    public void saveTerms() {
        plans.set(facts().id(), form.terms());
        done("plan.done.terms");
    }

    /** Fills in the same share for every level; nothing is on record until it is saved. */
    public void share() {
        shares.forEach(line -> line.share((int) Math.round(percent * PERCENT_TO_PERMILLE)));
    }

    public void saveQuotas() {
        Map<String, Integer> byLevel = new TreeMap<>();
        shares.stream()
                .filter(line -> line.getSeats() > 0)
                .forEach(line -> byLevel.put(line.getLevel(), line.getQuota()));
        quotas.set(facts().id(), byLevel);
        shares = readShares(facts());
        done("plan.done.quotas");
    }

    public void release() {
        plans.release(facts().id());
        done("plan.done.released");
    }

    public void suspend() {
        plans.suspend(facts().id());
        done("plan.done.suspended");
    }

    private void done(String key) {
        String sentence = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    /** What the open quotas would bring in. */
    public Money getWorth() {
        return shares.stream()
                .filter(line -> line.getPrice() != null)
                .map(line -> line.getPrice().times(line.getQuota()))
                .reduce(Money::plus)
                .orElse(null);
    }

    public long getSeats() {
        return shares.stream().mapToLong(QuotaLine::getSeats).sum();
    }

    public long getQuota() {
        return shares.stream().mapToLong(QuotaLine::getQuota).sum();
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public PlanForm getForm() {
        return form;
    }

    public List<QuotaLine> getShares() {
        return shares;
    }

    public double getPercent() {
        return percent;
    }

    public void setPercent(double percent) {
        this.percent = percent;
    }
}
