package org.grandstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N4")
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "53300", "25P03", "90121"})
    @DisplayName("a connection that breaks or cannot be had is an outage, however deep it is wrapped")
    void away(String state) {
        Exception broken = new IllegalStateException(new SQLException("An I/O error occurred", state));
        assertThat(Outage.in(new EJBException("wrapped", broken))).isTrue();
    }

    @Test
    @DisplayName("so is a pool that has no connection to give")
    void noConnection() {
        assertThat(Outage.in(new SQLException(new ResourceException("IJ000453: Unable to get managed connection"))))
                .isTrue();
    }

    @Test
    @DisplayName("what a failed commit suppressed counts too")
    void suppressed() {
        Exception rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(new SQLException("terminating connection", "57P01"));
        assertThat(Outage.in(rollback)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "22001"})
    @DisplayName("a constraint, a deadlock or a wrong value is none")
    void ours(String state) {
        assertThat(Outage.in(new IllegalStateException(new SQLException("duplicate key", state))))
                .isFalse();
        assertThat(Outage.in(new IllegalStateException("a bug"))).isFalse();
    }
}
