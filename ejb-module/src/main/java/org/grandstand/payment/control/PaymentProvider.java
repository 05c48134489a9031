package org.grandstand.payment.control;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.ProviderMessage;

/**
 * Port to who takes the money. Every call may take seconds, so none is made inside a transaction; each throws
 * {@link ProviderUnreachable} when the outcome is not known and {@link ProviderRefused} when the provider says no.
 */
public interface PaymentProvider {

    /**
     * Tells the provider of a charge; the same number and wish may be told again.
     *
     * @return what the payer's code carries
     */
    String place(String number, OpenCharge wish);

    FoundCharge find(String number);

    /** Makes sure that nobody can pay any more; refused when somebody has. */
    void close(String number);

    /** Asks for money to go back, or, when asked again with the same number and amount, how far it is. */
    FoundPayback payBack(Repayment repayment);

    /**
     * Checks and reads what the provider sent.
     *
     * @throws Forged when the signature, its time or its certificate is wrong
     * @throws Unreadable when the content cannot be read
     */
    Notice read(ProviderMessage message);

    /**
     * Fetches the day's bill whole into a file, its digest checked.
     *
     * @param day of Beijing
     * @param into the file to write
     * @return false when the provider has no bill because nothing moved
     * @throws BillNotReady when the provider has not made it yet
     */
    boolean fetchBill(LocalDate day, Path into);

    /**
     * Reads a fetched bill line by line; close the stream.
     *
     * @throws Unreadable while reading, when a line is not as it should be or the totals do not add up
     */
    Stream<BillRow> readBill(Path file);

    /** A page on which a simulated provider lets the code be paid; empty with a real one. */
    Optional<String> demoPayUrl(ChargeView charge);
}
