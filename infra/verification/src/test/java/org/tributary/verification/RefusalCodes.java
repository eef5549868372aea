package org.tributary.verification;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Every code with which the program refuses, read off its sources. Whatever becomes the rule of a refusal, the code of a
 * fault or the end of a problem's type is followed back through parameters, constants and record components to the words
 * it can be; what cannot be followed is told, so that no code is missed in silence.
 */
final class RefusalCodes {
    private static final String PROBLEM = "urn:tributary:problem:";

    private final Sources sources;
    private final Set<Tree> open = new HashSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> unread = new TreeSet<>();

    private RefusalCodes(Sources sources) {
        this.sources = sources;
    }

    static RefusalCodes of(List<Path> roots) {
        RefusalCodes codes = new RefusalCodes(Sources.of(roots));
        codes.read();
        return codes;
    }

    /** What stands at the end of a problem's type. */
    Set<String> rules() {
        return rules;
    }

    /** What stands beside a pointer in the errors of an invalid body. */
    Set<String> faults() {
        return faults;
    }

    /** Where a code comes from somewhere that is not followed. */
    Set<String> unread() {
        return unread;
    }

    private void read() {
        sources.created("Refusal").forEach(made -> rules.addAll(values(Sources.argument(made, 1))));
        sources.created("Fault").forEach(made -> faults.addAll(values(Sources.argument(made, 1))));
        sources.sums().forEach(sum -> {
            if (values(Sources.child(sum, ((BinaryTree) sum.getLeaf()).getLeftOperand()))
                    .contains(PROBLEM))
                rules.addAll(values(Sources.child(sum, ((BinaryTree) sum.getLeaf()).getRightOperand())));
        });
    }

    private Set<String> values(TreePath at) {
        if (!open.add(at.getLeaf())) return Set.of();
        try {
            return of(at);
        } finally {
            open.remove(at.getLeaf());
        }
    }

    private Set<String> of(TreePath at) {
        Tree tree = at.getLeaf();
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) return Set.of(text);
        if (tree instanceof ParenthesizedTree inner) return values(Sources.child(at, inner.getExpression()));
        if (tree instanceof ConditionalExpressionTree choice)
            return either(
                    values(Sources.child(at, choice.getTrueExpression())),
                    values(Sources.child(at, choice.getFalseExpression())));
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS)
            return joined(
                    values(Sources.child(at, sum.getLeftOperand())), values(Sources.child(at, sum.getRightOperand())));
        if (tree instanceof SwitchExpressionTree choice) return cases(at, choice);
        if (tree instanceof IdentifierTree name) return named(at, name.getName().toString());
        if (tree instanceof MemberSelectTree constant) return constant(at, constant);
        if (tree instanceof MethodInvocationTree call) return answered(at, call);
        return unread(at);
    }

    private Set<String> cases(TreePath at, SwitchExpressionTree choice) {
        Set<String> all = new TreeSet<>();
        for (CaseTree one : choice.getCases())
            if (one.getBody() instanceof ExpressionTree value)
                all.addAll(values(Sources.child(new TreePath(at, one), value)));
            else all.addAll(unread(at));
        return all;
    }

    /** A local variable, a parameter, a field or a component of a record, whichever is nearest. */
    private Set<String> named(TreePath at, String name) {
        for (TreePath up = at.getParentPath(); up != null; up = up.getParentPath()) {
            Tree scope = up.getLeaf();
            if (scope instanceof LambdaExpressionTree lambda && declares(lambda.getParameters(), name) != null)
                return unread(at);
            if (scope instanceof BlockTree block) {
                VariableTree local = Sources.local(block, name);
                if (local != null && local.getInitializer() != null)
                    return values(new TreePath(new TreePath(up, local), local.getInitializer()));
            }
            if (scope instanceof MethodTree method) {
                VariableTree parameter = declares(method.getParameters(), name);
                if (parameter != null)
                    return arguments(up, method.getParameters().indexOf(parameter));
            }
            if (scope instanceof ClassTree type) {
                Optional<Set<String>> field = field(up, type, name);
                if (field.isPresent()) return field.get();
            }
        }
        return unread(at);
    }

    private Optional<Set<String>> field(TreePath at, ClassTree type, String name) {
        VariableTree field = declares(Sources.fields(type), name);
        if (field == null) return Optional.empty();
        if (field.getInitializer() != null)
            return Optional.of(values(new TreePath(new TreePath(at, field), field.getInitializer())));
        if (type.getKind() == Tree.Kind.RECORD) return Optional.of(component(type, name));
        for (MethodTree constructor : Sources.methods(type, "<init>")) {
            VariableTree parameter = declares(constructor.getParameters(), name);
            if (parameter != null)
                return Optional.of(arguments(
                        new TreePath(at, constructor),
                        constructor.getParameters().indexOf(parameter)));
        }
        return Optional.of(unread(at));
    }

    private static @Nullable VariableTree declares(List<? extends VariableTree> variables, String name) {
        return variables.stream()
                .filter(variable -> variable.getName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a method is given at a place, wherever it is called. */
    private Set<String> arguments(TreePath at, int place) {
        MethodTree method = (MethodTree) at.getLeaf();
        ClassTree type = Sources.typeOf(at);
        int count = method.getParameters().size();
        boolean open = Sources.takesMore(method) && place < count - 1;
        Set<String> all = new TreeSet<>();
        if (method.getName().contentEquals("<init>")) {
            String made = type.getSimpleName().toString();
            sources.created(made)
                    .filter(one -> Sources.arguments(one) == count)
                    .forEach(one -> all.addAll(values(Sources.argument(one, place))));
            return all;
        }
        boolean fixed = method.getModifiers().getFlags().contains(Modifier.STATIC);
        sources.calls(method.getName().toString())
                .filter(call -> Sources.arguments(call) == count || open && Sources.arguments(call) >= count - 1)
                .filter(call -> Sources.mayMean(call, at, type.getSimpleName().toString(), fixed))
                .forEach(call -> all.addAll(values(Sources.argument(call, place))));
        return all;
    }

    private Set<String> component(ClassTree record, String name) {
        List<VariableTree> components = Sources.components(record);
        int place = components.indexOf(declares(components, name));
        Set<String> all = new TreeSet<>();
        sources.created(record.getSimpleName().toString())
                .filter(made -> Sources.arguments(made) == components.size())
                .forEach(made -> all.addAll(values(Sources.argument(made, place))));
        return all;
    }

    private Set<String> constant(TreePath at, MemberSelectTree constant) {
        String owner = Sources.lastName(constant.getExpression());
        String name = constant.getIdentifier().toString();
        if (owner.equals("this")) return named(at, name);
        Set<String> all = new TreeSet<>();
        sources.types(owner)
                .forEach(type -> field(type, (ClassTree) type.getLeaf(), name).ifPresent(all::addAll));
        return all.isEmpty() ? unread(at) : all;
    }

    /** A component of a record that is asked for, or what a method of the same file can return. */
    private Set<String> answered(TreePath at, MethodInvocationTree call) {
        String name = Sources.lastName(call.getMethodSelect());
        Set<String> all = new TreeSet<>();
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && call.getArguments().isEmpty()) {
            Optional<String> type = Sources.declaredType(at, select.getExpression());
            List<ClassTree> records = sources.records(name)
                    .filter(record ->
                            type.map(record.getSimpleName()::contentEquals).orElse(true))
                    .toList();
            records.forEach(record -> all.addAll(component(record, name)));
            type.stream().flatMap(sources::types).forEach(of -> all.addAll(returned(of, name)));
            return records.isEmpty() && all.isEmpty() ? unread(at) : all;
        }
        if (call.getMethodSelect() instanceof IdentifierTree) all.addAll(returned(Sources.typePath(at), name));
        return all.isEmpty() ? unread(at) : all;
    }

    private Set<String> returned(TreePath type, String name) {
        Set<String> all = new TreeSet<>();
        for (MethodTree method : Sources.methods((ClassTree) type.getLeaf(), name))
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree returned, Void none) {
                    all.addAll(values(Sources.child(getCurrentPath(), returned.getExpression())));
                    return null;
                }
            }.scan(new TreePath(type, method), null);
        return all;
    }

    private Set<String> unread(TreePath at) {
        unread.add(Sources.place(at));
        return Set.of();
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> joined(Set<String> beginnings, Set<String> ends) {
        Set<String> all = new TreeSet<>();
        for (String beginning : beginnings) for (String end : ends) all.add(beginning + end);
        return all;
    }
}
