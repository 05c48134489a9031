package org.grandstand.schema;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Oracle would not take. An Oracle parser reads the statement; beyond it stand the things which that parser passes
 * though Oracle does not: foreign types, the syntax of other products, and names that Oracle keeps for itself.
 */
final class OracleGrammar {

    /** What only other products understand, with what Oracle wants instead. */
    private static final Map<Pattern, String> FOREIGN = Map.ofEntries(
            foreign("\\b(bigint|text|boolean|bytea|serial|bigserial|tinyint|int[248]|double precision)\\b", "type"),
            foreign("\\bvarchar2?\\s*\\(\\s*\\d+\\s*\\)(?!\\s*\\))", "varchar2(n char) counts characters, this bytes"),
            foreign("\\bcreate\\b.*\\b(varchar|integer)\\b", "varchar2(n char) and number(n) are its types"),
            foreign("^\\s*select\\b(?:(?!\\bfrom\\b).)*$", "select needs from dual"),
            foreign("\\bselect\\s+[?\\d](\\s*,\\s*[?\\d])*\\s+where\\b", "select needs from dual"),
            foreign("::", "cast(x as type)"),
            foreign("\\blimit\\b", "fetch first n rows only"),
            foreign("\\bfor\\s+update\\b.*\\bfetch\\s+first\\b", "rows are limited in a subquery"),
            foreign("\\bfetch\\s+(first|next)\\b[^)]*\\bfor\\s+update\\b", "no lock on limited rows (ORA-02014)"),
            foreign("\\bon\\s+conflict\\b", "merge, or insert … where not exists"),
            foreign("\\breturning\\b(?!.*\\binto\\b)", "returning needs into"),
            foreign("\\b(ilike|unnest|string_agg|now\\s*\\(\\s*\\))", "function or operator"),
            foreign("(?<![\\w'])(true|false)(?![\\w'])", "1 and 0 stand for truth"),
            foreign("\\b(from|join)\\s+[\\w.]+\\s+as\\s+\\w+", "no 'as' before a table's alias"),
            foreign("\\)\\s+as\\s+\\w+\\s+(where|on|join|order|group)\\b", "no 'as' before a table's alias"),
            foreign("\\bupdate\\s+\\w+(\\s+\\w+)?\\s+set\\b(?:(?!\\(\\s*select).)*\\bfrom\\b", "update has no from"),
            foreign("\\bif\\s+(not\\s+)?exists\\b", "not before release 23"),
            foreign("(<>|!=|(?<![<>])=)\\s*''", "'' is null"));

    private static final Pattern DEFINED = Pattern.compile(
            "(?:create\\s+table\\s+|create\\s+(?:unique\\s+)?index\\s+|^\\s*|[(,]\\s*|\\badd\\s+|constraint\\s+)"
                    + "([a-z_][a-z0-9_$#]*)(?=\\s+(?:number|varchar2|clob|blob|date|timestamp|char|raw)\\b|\\s*\\(|\\s+on\\b)",
            Pattern.MULTILINE);

    private static final Set<String> RESERVED =
            Set.of(("access add all alter and any as asc audit between by char check "
                            + "cluster column comment compress connect create current date decimal default delete desc distinct drop "
                            + "else exclusive exists file float for from grant group having identified immediate in increment index "
                            + "initial insert integer intersect into is level like lock long maxextents minus mlslabel mode modify "
                            + "noaudit nocompress not nowait null number of offline on online option or order pctfree prior public raw "
                            + "rename resource revoke row rowid rownum rows select session set share size smallint start successful "
                            + "synonym sysdate table then to trigger uid union unique update user validate values varchar varchar2 "
                            + "view whenever where with")
                    .split(" "));

    /** Constraints and the like are named so, but name nothing themselves. */
    private static final Set<String> CLAUSES =
            Set.of("check", "unique", "primary", "foreign", "constraint", "references");

    private static final int LONGEST_NAME = 128;

    private OracleGrammar() {}

    /** What is wrong with this text as one Oracle statement; empty when nothing is. */
    static Optional<String> complaint(String sql) {
        return foreign(sql).or(() -> unparsed(sql)).or(() -> misnamed(sql));
    }

    private static Optional<String> unparsed(String sql) {
        try {
            List<SQLStatement> statements = SQLUtils.parseStatements(sql, DbType.oracle);
            return statements.size() == 1
                    ? Optional.empty()
                    : Optional.of(statements.size() + " statements where one is wanted");
        } catch (ParserException broken) {
            return Optional.of("does not parse: " + broken.getMessage());
        }
    }

    private static Optional<String> foreign(String sql) {
        String text = withoutLiterals(sql);
        return FOREIGN.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(text).find())
                .map(rule -> "not Oracle's: " + rule.getKey() + " (" + rule.getValue() + ")")
                .findFirst();
    }

    private static Optional<String> misnamed(String sql) {
        String text = withoutLiterals(sql);
        if (!text.strip().startsWith("create") && !text.strip().startsWith("alter")) {
            return Optional.empty();
        }
        Matcher defined = DEFINED.matcher(text);
        while (defined.find()) {
            String name = defined.group(1);
            if (RESERVED.contains(name) && !CLAUSES.contains(name)) {
                return Optional.of(name + " is a word Oracle keeps for itself");
            }
            if (name.length() > LONGEST_NAME) {
                return Optional.of(name + " is longer than " + LONGEST_NAME + " characters");
            }
        }
        return Optional.empty();
    }

    /** Lower case, with what stands between quotes taken out; an empty literal stays, for it means null. */
    private static String withoutLiterals(String sql) {
        return sql.replaceAll("'[^']+'", "'x'").toLowerCase(Locale.ROOT);
    }

    private static Map.Entry<Pattern, String> foreign(String pattern, String instead) {
        return Map.entry(Pattern.compile(pattern, Pattern.DOTALL), instead);
    }
}
