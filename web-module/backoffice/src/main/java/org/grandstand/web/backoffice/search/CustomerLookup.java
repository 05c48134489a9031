package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.account.CustomerView;
import org.grandstand.account.boundary.CustomerDesk;
import org.grandstand.kernel.Ids;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Customers by number, phone or e-mail, masked. */
@Dependent
public class CustomerLookup implements Lookup {

    @Inject
    CustomerDesk desk;

    @Inject
    ListExport texts;

    @Override
    public Kind kind() {
        return Kind.CUSTOMER;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return desk.find(text).stream().limit(most).map(this::hit).toList();
    }

    private Hit hit(CustomerView customer) {
        String detail = Stream.of(
                        texts.text("state.account." + customer.state()), customer.phoneMasked(), customer.emailMasked())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String number = Ids.text(customer.id());
        return new Hit(number, detail, kind().page() + "?id=" + number);
    }
}
