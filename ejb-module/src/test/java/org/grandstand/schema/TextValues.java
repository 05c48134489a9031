package org.grandstand.schema;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** What a text expression of a source can become: constants, both ways of a condition, what methods of the same class answer. */
final class TextValues {

    /** Stands for what is known only when the program runs. */
    static final String UNKNOWN = "\u0001";

    /** The sets that only PostgreSQL takes as a table, {@code RowSet.unnest}. */
    static final String ARRAYS = "unnest";

    private static final int DEPTH = 6;
    private static final int VALUES = 64;

    private final Map<String, ExpressionTree> fields = new HashMap<>();
    private final Map<String, MethodTree> methods = new HashMap<>();

    TextValues(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree node, Void nothing) {
                boolean field = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.CLASS;
                if (field && node.getInitializer() != null) {
                    fields.put(node.getName().toString(), node.getInitializer());
                }
                return super.visitVariable(node, nothing);
            }

            @Override
            public Void visitMethod(MethodTree node, Void nothing) {
                methods.putIfAbsent(node.getName().toString(), node);
                return super.visitMethod(node, nothing);
            }
        }.scan(unit, null);
    }

    /** {@code "…".formatted(…)} puts a text together as a plus does. */
    static boolean formats(MethodInvocationTree node) {
        return node.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted");
    }

    Set<String> of(TreePath path) {
        return of((ExpressionTree) path.getLeaf(), locals(path), DEPTH);
    }

    private static Map<String, ExpressionTree> locals(TreePath path) {
        TreePath method = path;
        while (method != null && !(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        return method == null ? Map.of() : locals(method.getLeaf());
    }

    private static Map<String, ExpressionTree> locals(Tree method) {
        Map<String, ExpressionTree> locals = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree node, Void nothing) {
                if (node.getInitializer() != null) {
                    locals.put(node.getName().toString(), node.getInitializer());
                }
                return super.visitVariable(node, nothing);
            }
        }.scan(method, null);
        return locals;
    }

    private Set<String> of(ExpressionTree tree, Map<String, ExpressionTree> locals, int depth) {
        if (depth == 0) {
            return Set.of(UNKNOWN);
        }
        if (tree instanceof LiteralTree literal) {
            return Set.of(String.valueOf(literal.getValue()));
        }
        if (tree instanceof ParenthesizedTree inner) {
            return of(inner.getExpression(), locals, depth);
        }
        if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            return joined(of(sum.getLeftOperand(), locals, depth), of(sum.getRightOperand(), locals, depth));
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return chosen(choice, locals, depth);
        }
        if (tree instanceof IdentifierTree name) {
            ExpressionTree known = locals.getOrDefault(name.toString(), fields.get(name.toString()));
            return known == null ? Set.of(UNKNOWN) : of(known, locals, depth - 1);
        }
        return tree instanceof MethodInvocationTree call ? answered(call, locals, depth) : Set.of(UNKNOWN);
    }

    /** Both ways; but what is chosen for PostgreSQL never reaches another product. */
    private Set<String> chosen(ConditionalExpressionTree choice, Map<String, ExpressionTree> locals, int depth) {
        Set<String> other = of(choice.getFalseExpression(), locals, depth);
        if (choice.getCondition().toString().contains("POSTGRESQL")) {
            return other;
        }
        Set<String> both = new LinkedHashSet<>(of(choice.getTrueExpression(), locals, depth));
        both.addAll(other);
        return both;
    }

    private Set<String> answered(MethodInvocationTree call, Map<String, ExpressionTree> locals, int depth) {
        if (formats(call)) {
            return formatted(call, locals, depth);
        }
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(ARRAYS)) {
            return Set.of(ARRAYS + "(" + UNKNOWN + ")");
        }
        MethodTree own = call.getMethodSelect() instanceof IdentifierTree name ? methods.get(name.toString()) : null;
        if (own == null) {
            return Set.of(UNKNOWN);
        }
        Set<String> answers = new LinkedHashSet<>();
        returned(own).forEach(answer -> answers.addAll(of(answer, locals(own), depth - 1)));
        return answers.isEmpty() ? Set.of(UNKNOWN) : answers;
    }

    private Set<String> formatted(MethodInvocationTree call, Map<String, ExpressionTree> locals, int depth) {
        Set<String> made = of(((MemberSelectTree) call.getMethodSelect()).getExpression(), locals, depth);
        for (ExpressionTree argument : call.getArguments()) {
            Set<String> next = new LinkedHashSet<>();
            for (String value : of(argument, locals, depth)) {
                made.forEach(text -> next.add(text.replaceFirst("%[sd]", Matcher.quoteReplacement(value))));
            }
            made = next;
        }
        return made;
    }

    private static List<ExpressionTree> returned(MethodTree method) {
        List<ExpressionTree> returned = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree node, Void nothing) {
                if (node.getExpression() != null) {
                    returned.add(node.getExpression());
                }
                return super.visitReturn(node, nothing);
            }
        }.scan(method, null);
        return returned;
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        Set<String> joined = new LinkedHashSet<>();
        for (String beginning : left) {
            for (String end : right) {
                if (joined.size() < VALUES) {
                    joined.add(beginning + end);
                }
            }
        }
        return joined;
    }
}
