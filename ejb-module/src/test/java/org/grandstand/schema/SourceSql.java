package org.grandstand.schema;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the SQL that Java sources send: every text put together there that begins as a statement does. What only the running
 * program knows is {@link TextValues#UNKNOWN} in it.
 */
final class SourceSql {

    /** A statement as the code sends it, and where it stands. */
    record Text(String where, String sql) {}

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select\\b.*\\bfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s|delete\\s+from\\s|merge\\s+into\\s|with\\s).*",
            Pattern.DOTALL);

    /** Jakarta Persistence queries name entities, which begin with a capital; tables do not. */
    private static final Pattern ENTITY_QUERY = Pattern.compile("\\b(from|update)\\s+[A-Z]", Pattern.DOTALL);

    private SourceSql() {}

    static List<Text> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return in(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Text> in(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            return in(compiler, manager.getJavaFileObjectsFromPaths(files));
        }
    }

    static List<Text> in(JavaCompiler compiler, Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
        List<Text> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Finder(Trees.instance(task), unit, found).scan(unit, null);
        }
        return found;
    }

    /** Looks at the widest expression that makes a text, not at its parts. */
    private static final class Finder extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final TextValues values;
        private final List<Text> found;

        Finder(Trees trees, CompilationUnitTree unit, List<Text> found) {
            this.trees = trees;
            this.unit = unit;
            this.values = new TextValues(unit);
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree node, Void nothing) {
            return node.getKind() == Tree.Kind.PLUS && keep(node) ? null : super.visitBinary(node, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree node, Void nothing) {
            keep(node);
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
            return TextValues.formats(node) && keep(node) ? null : super.visitMethodInvocation(node, nothing);
        }

        private boolean keep(ExpressionTree node) {
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, node));
            String where = Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
            List<String> statements = values.of(new TreePath(getCurrentPath().getParentPath(), node)).stream()
                    .filter(value -> STATEMENT.matcher(value).matches())
                    .filter(value -> !ENTITY_QUERY.matcher(value).find())
                    .toList();
            statements.forEach(sql -> found.add(new Text(where, sql)));
            return !statements.isEmpty();
        }
    }
}
