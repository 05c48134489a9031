package org.grandstand.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grandstand.testing.TestSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The scripts for Oracle make a schema on H2 in Oracle mode, and the code's statements fit it, name by name. */
class OracleOnH2Test {

    private static TestSchema schema;

    @BeforeAll
    static void migrate() {
        schema = new TestSchema();
    }

    @Test
    @DisplayName("Flyway runs every script, in the order of the versions, and each succeeds")
    void everyScriptRuns() {
        List<String> ran = rows("select \"script\" || ' ' || \"success\" from \"flyway_schema_history\" "
                + "where \"version\" is not null order by \"installed_rank\"");

        assertThat(ran)
                .containsExactlyElementsOf(SqlScript.inFolder("oracle").stream()
                        .map(script -> script.name() + " TRUE")
                        .toList());
    }

    @Test
    @DisplayName("every table, key, check and index of the scripts stands in the database")
    void everythingIsThere() {
        SchemaModel model = SchemaModel.of(SqlScript.inFolder("oracle"), SchemaModel.ORACLE);

        assertThat(rows("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"))
                .containsAll(model.tables().keySet());
        assertThat(rows("select lower(constraint_name) from information_schema.table_constraints"))
                .containsAll(model.named("constraint "));
        assertThat(rows("select lower(index_name) from information_schema.indexes"))
                .containsAll(model.named("index "));
    }

    @Test
    @DisplayName("every statement that the code sends fits the schema")
    void everyStatementFits() {
        List<String> unfit = new ArrayList<>();
        for (SourceSql.Text text : PortableTexts.withTheirTables()) {
            PortableTexts.complaint(text.sql(), OracleOnH2Test::unprepared)
                    .ifPresent(complaint -> unfit.add(text.where() + ": " + complaint));
        }
        assertThat(unfit).isEmpty();
    }

    @Test
    @DisplayName("a statement that names what is not there does not fit")
    void bites() {
        assertThat(unprepared("select positionn from inventory_session_seat")).isPresent();
        assertThat(unprepared("delete from inventory_seat")).isPresent();
    }

    @Test
    @DisplayName("the invariants hold in an empty schema, so each of them can be asked")
    void invariantsCanBeAsked() {
        for (SqlScript script : SqlScript.inFolder("invariants")) {
            script.statements()
                    .forEach(statement -> assertThat(rows(statement.sql()))
                            .as(script.name() + ":" + statement.line())
                            .isEmpty());
        }
    }

    private static Optional<String> unprepared(String sql) {
        try (Connection connection = schema.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement == null ? Optional.of("nothing") : Optional.empty();
        } catch (SQLException unfit) {
            return Optional.of(unfit.getMessage());
        }
    }

    private static List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = schema.source().getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
