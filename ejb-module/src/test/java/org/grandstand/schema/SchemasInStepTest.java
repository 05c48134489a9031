package org.grandstand.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sets of migrations make the same schema. */
class SchemasInStepTest {

    @Test
    @DisplayName("PostgreSQL and Oracle have the same scripts")
    void sameVersions() {
        assertThat(names("postgresql")).containsExactlyElementsOf(names("oracle"));
    }

    @Test
    @DisplayName("PostgreSQL and Oracle have the same tables, columns, constraints, indexes and first rows")
    void sameSchema() {
        assertThat(differences(SqlScript.inFolder("postgresql"), SqlScript.inFolder("oracle")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create table u (id bigint not null); | u",
                "create table t (id bigint not null, constraint t_pk primary key (id)); | name",
                "create table t (id bigint not null, name varchar(41), constraint t_pk primary key (id)); | varchar(41)",
                "create table t (id integer not null, name varchar(40), constraint t_pk primary key (id)); | integer",
                "create table t (id bigint, name varchar(40), constraint t_pk primary key (id)); | id bigint",
                "create table t (id bigint not null, name varchar(40)); | t_pk",
                "create table t (id bigint not null, name varchar(40), constraint t_pk primary key (id, name)); | t_pk"
            })
    @DisplayName("a difference is found and named")
    void bites(String postgresql, String named) {
        SqlScript oracle = SqlScript.of(
                "V1.sql",
                "create table t (id number(19) not null, name varchar2(40 char), constraint t_pk primary key (id));");

        assertThat(differences(List.of(SqlScript.of("V1.sql", postgresql.strip())), List.of(oracle)))
                .isNotEmpty()
                .anySatisfy(difference -> assertThat(difference).contains(named.strip()));
    }

    @Test
    @DisplayName("indexes, added columns and first rows count too; how PostgreSQL stores a table does not")
    void bitesBeyondTables() {
        String both =
                "create table t (id %s not null)%s;\ncreate index t_i on t (id);\ninsert into t (id) values (1);\n";
        List<SqlScript> postgresql =
                List.of(SqlScript.of("V1.sql", both.formatted("bigint", " with (fillfactor = 80)")));
        String oracle = both.formatted("number(19)", "");

        assertThat(differences(postgresql, List.of(SqlScript.of("V1.sql", oracle))))
                .isEmpty();
        for (String changed : List.of(
                oracle.replace("create index", "create unique index"),
                oracle.replace("on t (id)", "on t (id, id)"),
                oracle.replace("values (1)", "values (2)"),
                oracle + "alter table t add note varchar2(9 char);\n")) {
            assertThat(differences(postgresql, List.of(SqlScript.of("V1.sql", changed))))
                    .as(changed)
                    .isNotEmpty();
        }
    }

    private static List<String> names(String folder) {
        return SqlScript.inFolder(folder).stream().map(SqlScript::name).toList();
    }

    private static List<String> differences(List<SqlScript> postgresql, List<SqlScript> oracle) {
        SchemaModel left = SchemaModel.of(postgresql, SchemaModel.POSTGRESQL);
        SchemaModel right = SchemaModel.of(oracle, SchemaModel.ORACLE);
        List<String> differences = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>(left.tables().keySet());
        tables.addAll(right.tables().keySet());
        for (String table : tables) {
            compare(
                    table,
                    left.tables().getOrDefault(table, List.of()),
                    right.tables().getOrDefault(table, List.of()),
                    differences);
        }
        compare("first rows", left.others(), right.others(), differences);
        return differences;
    }

    private static void compare(String where, List<String> postgresql, List<String> oracle, List<String> differences) {
        postgresql.stream()
                .filter(sentence -> !oracle.contains(sentence))
                .forEach(sentence -> differences.add(where + ": only in PostgreSQL: " + sentence));
        oracle.stream()
                .filter(sentence -> !postgresql.contains(sentence))
                .forEach(sentence -> differences.add(where + ": only in Oracle: " + sentence));
    }
}
