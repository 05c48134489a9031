package org.grandstand.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No Oracle is at hand: an Oracle parser and a list of what it lets pass read everything that would be sent to one. */
class OracleSqlTest {

    @ParameterizedTest(name = "sql/{0}")
    @ValueSource(strings = {"oracle", "invariants"})
    @DisplayName("Oracle understands every statement of the scripts")
    void scripts(String folder) {
        List<SqlScript> scripts = SqlScript.inFolder(folder);

        assertThat(scripts).isNotEmpty().allMatch(script -> !script.statements().isEmpty());
        assertThat(complaints(scripts)).isEmpty();
    }

    @Test
    @DisplayName("Oracle understands every statement that the code sends in the form for Oracle")
    void code() {
        List<SourceSql.Text> texts = PortableTexts.ofTheHouse();

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(complaintsOf(texts)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create table t (id bigint not null) | bigint",
                "create table t (note text) | text",
                "create table t (name varchar(20) not null) | varchar",
                "create table t (name varchar2(20) not null) | counts characters",
                "create table t (id number(19) not null, level number(5)) | level is a word",
                "create table t (id number(19) not null, size number(5)) | size is a word",
                "create table if not exists t (id number(19)) | exists",
                "create table t (id number(19) | does not parse",
                "selekt id from t | does not parse",
                "select id from t where | does not parse",
                "select id from t; select id from u | 2 statements",
                "select id from t limit 5 | fetch first",
                "select id from t fetch first 5 rows only for update skip locked | ORA-02014",
                "select t.id from t as t where t.id = 1 | alias",
                "select id::varchar from t | cast",
                "insert into t (id) values (1) on conflict do nothing | merge",
                "update t set a = 1 returning id | into",
                "update t s set a = w.a from w where w.id = s.id | update has no from",
                "select 1 | dual",
                "insert into t (id) select ? where not exists (select 1 from t) | dual",
                "delete from t where name = '' | null",
                "select id from t where open = true | truth"
            })
    @DisplayName("what Oracle would refuse is refused here, with the reason")
    void bites(String sql, String why) {
        assertThat(OracleGrammar.complaint(sql))
                .hasValueSatisfying(told -> assertThat(told).contains(why.strip()));
    }

    @Test
    @DisplayName("a broken script is named with its line")
    void namesTheScript() {
        SqlScript script =
                SqlScript.of("V999__planted.sql", "-- a table\ncreate table a (id number(19));\n\nselekt 1;\n");

        assertThat(complaints(List.of(script))).singleElement().asString().startsWith("V999__planted.sql:4");
    }

    @Test
    @DisplayName("a broken text in the code is named with its line, however it is put together")
    void namesTheSource() {
        List<SourceSql.Text> texts = planted("""
                class Planted {
                    private static final String COLUMNS = "select id, name from t ";
                    String ordered(boolean newest, int limit) {
                        return COLUMNS + where() + " order by id" + (newest ? " desc" : "") + " limit " + limit;
                    }
                    private String where() { return "where name = :name"; }
                    String fine(java.util.List<Long> ids) {
                        return "delete from t where id in (<ids>)";
                    }
                    String note() { return "select a seat"; }
                }
                """);

        assertThat(texts).hasSize(4);
        assertThat(complaintsOf(texts))
                .hasSize(2)
                .allMatch(complaint -> complaint.startsWith("Planted.java:4"))
                .allMatch(complaint -> complaint.contains("fetch first"));
    }

    private static List<String> complaints(List<SqlScript> scripts) {
        return scripts.stream()
                .flatMap(script -> script.statements().stream()
                        .flatMap(statement ->
                                told(script.name() + ":" + statement.line(), OracleGrammar.complaint(statement.sql()))))
                .toList();
    }

    private static List<String> complaintsOf(List<SourceSql.Text> texts) {
        return texts.stream()
                .flatMap(text -> told(
                        text.where() + " " + text.sql(), PortableTexts.complaint(text.sql(), OracleGrammar::complaint)))
                .toList();
    }

    private static Stream<String> told(String where, Optional<String> complaint) {
        return complaint.map(what -> where + ": " + what).stream();
    }

    private static List<SourceSql.Text> planted(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Planted.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try {
            return SourceSql.in(ToolProvider.getSystemJavaCompiler(), List.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
