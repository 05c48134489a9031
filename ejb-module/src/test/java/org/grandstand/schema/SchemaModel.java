package org.grandstand.schema;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.statement.SQLAlterTableAddColumn;
import com.alibaba.druid.sql.ast.statement.SQLAlterTableAddConstraint;
import com.alibaba.druid.sql.ast.statement.SQLAlterTableItem;
import com.alibaba.druid.sql.ast.statement.SQLAlterTableStatement;
import com.alibaba.druid.sql.ast.statement.SQLColumnDefinition;
import com.alibaba.druid.sql.ast.statement.SQLConstraint;
import com.alibaba.druid.sql.ast.statement.SQLCreateIndexStatement;
import com.alibaba.druid.sql.ast.statement.SQLCreateTableStatement;
import com.alibaba.druid.sql.ast.statement.SQLTableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder of scripts makes: the tables, and for each its columns, constraints and indexes as sentences that are the
 * same in both dialects when they mean the same.
 *
 * @param tables by name: what the table has, in the order of the scripts
 * @param others statements that put data in, as they stand
 */
record SchemaModel(Map<String, List<String>> tables, List<String> others) {

    /** How a dialect is read: its parser, and its types said in PostgreSQL's words. */
    record Dialect(DbType parser, Map<String, String> types) {}

    static final Dialect POSTGRESQL = new Dialect(DbType.postgresql, Map.of());

    static final Dialect ORACLE = new Dialect(
            DbType.oracle,
            Map.of(
                    "number\\(19\\)", "bigint",
                    "number\\(10\\)", "integer",
                    "number\\(5\\)", "smallint",
                    "number\\((\\d+), ?(\\d+)\\)", "numeric($1, $2)",
                    "varchar2\\((\\d+) char\\)", "varchar($1)",
                    "char\\((\\d+) char\\)", "char($1)",
                    "clob", "text",
                    "blob", "bytea"));

    static SchemaModel of(List<SqlScript> scripts, Dialect dialect) {
        SchemaModel model = new SchemaModel(new TreeMap<>(), new ArrayList<>());
        for (SqlScript script : scripts) {
            for (SqlScript.Statement statement : script.statements()) {
                SQLStatement parsed = SQLUtils.parseSingleStatement(statement.sql(), dialect.parser);
                model.add(parsed, statement.sql(), dialect);
            }
        }
        return model;
    }

    private void add(SQLStatement parsed, String sql, Dialect dialect) {
        if (parsed instanceof SQLCreateTableStatement create) {
            List<String> parts = part(create.getTableName());
            for (SQLTableElement element : create.getTableElementList()) {
                parts.add(sentence(element, dialect));
            }
        } else if (parsed instanceof SQLCreateIndexStatement index) {
            part(index.getTableName()).add(sentence(index));
        } else if (parsed instanceof SQLAlterTableStatement alter) {
            for (SQLAlterTableItem item : alter.getItems()) {
                part(alter.getTableName()).addAll(sentences(item, dialect));
            }
        } else {
            others.add(plain(sql, dialect));
        }
    }

    private List<String> part(String table) {
        return tables.computeIfAbsent(table.toLowerCase(Locale.ROOT), made -> new ArrayList<>());
    }

    private static List<String> sentences(SQLAlterTableItem item, Dialect dialect) {
        if (item instanceof SQLAlterTableAddColumn added) {
            return added.getColumns().stream()
                    .map(column -> sentence(column, dialect))
                    .toList();
        }
        if (item instanceof SQLAlterTableAddConstraint added) {
            return List.of(sentence((SQLTableElement) added.getConstraint(), dialect));
        }
        return List.of("altered " + plain(item.toString(), dialect));
    }

    private static String sentence(SQLTableElement element, Dialect dialect) {
        String kind = element instanceof SQLColumnDefinition ? "column " : "";
        String text = plain(element.toString(), dialect);
        return element instanceof SQLConstraint && !kind.isEmpty() ? kind + text : kind + text;
    }

    private static String sentence(SQLCreateIndexStatement index) {
        String unique = "UNIQUE".equalsIgnoreCase(index.getType()) ? " unique" : "";
        return "index " + index.getName().getSimpleName().toLowerCase(Locale.ROOT) + unique + " on "
                + index.getItems().stream()
                        .map(item -> plain(item.toString(), POSTGRESQL))
                        .toList();
    }

    private static String plain(String text, Dialect dialect) {
        String plain = text.replaceAll("\\s+", " ").strip();
        for (Map.Entry<String, String> type : dialect.types.entrySet()) {
            plain = plain.replaceAll("(?i)\\b" + type.getKey(), type.getValue());
        }
        return plain.replaceAll("(?i)\\bconstraint\\b", "constraint");
    }

    /** Names of what the sentences begin so. */
    List<String> named(String kind) {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(sentence -> sentence.startsWith(kind))
                .map(sentence -> sentence.substring(kind.length()).split("[ (]")[0])
                .toList();
    }
}
