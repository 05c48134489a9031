package org.grandstand.settlement.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.settlement.boundary.Statements;

/** Settles yesterday once the providers have made their bills, and tries again every hour until it is done. */
@Singleton
public class NightlySettlementTimer {

    @Inject
    Statements statements;

    @Schedule(hour = "10-22", minute = "30", timezone = "Asia/Shanghai", info = "settlement of yesterday")
    void settle() {
        statements.settleYesterday();
    }
}
