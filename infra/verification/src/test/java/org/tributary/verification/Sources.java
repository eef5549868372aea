package org.tributary.verification;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The program's sources as the compiler reads them: what is created and called where, and with what. */
final class Sources {
    private final List<TreePath> created = new ArrayList<>();
    private final List<TreePath> calls = new ArrayList<>();
    private final List<TreePath> sums = new ArrayList<>();
    private final List<TreePath> types = new ArrayList<>();

    private Sources() {}

    static Sources of(List<Path> roots) {
        Sources sources = new Sources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> all = new ArrayList<>();
            for (Path root : roots)
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(all));
            for (CompilationUnitTree unit : task.parse()) sources.index(unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private void index(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitNewClass(NewClassTree made, Void none) {
                created.add(getCurrentPath());
                return super.visitNewClass(made, none);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                calls.add(getCurrentPath());
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public Void visitBinary(BinaryTree sum, Void none) {
                if (sum.getKind() == Tree.Kind.PLUS && sum.getLeftOperand().getKind() == Tree.Kind.STRING_LITERAL)
                    sums.add(getCurrentPath());
                return super.visitBinary(sum, none);
            }

            @Override
            public Void visitClass(ClassTree type, Void none) {
                types.add(getCurrentPath());
                return super.visitClass(type, none);
            }
        }.scan(unit, null);
    }

    /** Whatever is made of a type by {@code new}. */
    Stream<TreePath> created(String type) {
        return created.stream()
                .filter(made -> lastName(((NewClassTree) made.getLeaf()).getIdentifier())
                        .equals(type));
    }

    Stream<TreePath> calls(String method) {
        return calls.stream()
                .filter(call -> lastName(((MethodInvocationTree) call.getLeaf()).getMethodSelect())
                        .equals(method));
    }

    /** Text that something is added to. */
    Stream<TreePath> sums() {
        return sums.stream();
    }

    Stream<TreePath> types(String name) {
        return types.stream()
                .filter(type -> ((ClassTree) type.getLeaf()).getSimpleName().contentEquals(name));
    }

    Stream<ClassTree> records(String component) {
        return types.stream()
                .map(type -> (ClassTree) type.getLeaf())
                .filter(type -> type.getKind() == Tree.Kind.RECORD)
                .filter(type ->
                        components(type).stream().anyMatch(one -> one.getName().contentEquals(component)));
    }

    /** Whether a call of this name and count can be of the method at that place, which is one of a type. */
    static boolean mayMean(TreePath call, TreePath method, String type, boolean fixed) {
        ExpressionTree select = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
        boolean same = call.getCompilationUnit() == method.getCompilationUnit();
        if (!(select instanceof MemberSelectTree of)) return same;
        return !fixed || lastName(of.getExpression()).equals(type);
    }

    static int arguments(TreePath at) {
        return argumentsOf(at).size();
    }

    static TreePath argument(TreePath at, int place) {
        return child(at, argumentsOf(at).get(place));
    }

    private static List<? extends ExpressionTree> argumentsOf(TreePath at) {
        return at.getLeaf() instanceof NewClassTree made
                ? made.getArguments()
                : ((MethodInvocationTree) at.getLeaf()).getArguments();
    }

    static TreePath child(TreePath at, Tree child) {
        return new TreePath(at, child);
    }

    static List<VariableTree> fields(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
    }

    static List<VariableTree> components(ClassTree record) {
        return fields(record).stream()
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    static List<MethodTree> methods(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals(name))
                .toList();
    }

    /** Whether its last parameter stands for any number. */
    static boolean takesMore(MethodTree method) {
        int last = method.getParameters().size() - 1;
        return last >= 0 && method.getParameters().get(last).toString().contains("...");
    }

    static @Nullable VariableTree local(BlockTree block, String name) {
        return block.getStatements().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(variable -> variable.getName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    static ClassTree typeOf(TreePath at) {
        return (ClassTree) typePath(at).getLeaf();
    }

    static TreePath typePath(TreePath at) {
        TreePath up = at.getParentPath();
        while (!(up.getLeaf() instanceof ClassTree)) up = up.getParentPath();
        return up;
    }

    /** The type with which a variable is declared: that of a parameter or a local one, if it is one. */
    static Optional<String> declaredType(TreePath at, ExpressionTree variable) {
        if (!(variable instanceof IdentifierTree name)) return Optional.empty();
        for (TreePath up = at; up != null; up = up.getParentPath()) {
            VariableTree found = up.getLeaf() instanceof BlockTree block
                    ? local(block, name.toString())
                    : up.getLeaf() instanceof MethodTree method
                            ? method.getParameters().stream()
                                    .filter(one -> one.getName().contentEquals(name.getName()))
                                    .findFirst()
                                    .orElse(null)
                            : null;
            if (found != null && found.getType() != null) return Optional.of(lastName(found.getType()));
        }
        return Optional.empty();
    }

    /** {@code taken} of {@code Claim.taken}, {@code Claim} of {@code events.Claim}. */
    static String lastName(Tree tree) {
        if (tree instanceof MemberSelectTree select)
            return select.getIdentifier().toString();
        if (tree instanceof ParameterizedTypeTree generic) return lastName(generic.getType());
        if (tree instanceof AnnotatedTypeTree annotated) return lastName(annotated.getUnderlyingType());
        return tree instanceof IdentifierTree name ? name.getName().toString() : "";
    }

    static String place(TreePath at) {
        CompilationUnitTree unit = at.getCompilationUnit();
        return Path.of(unit.getSourceFile().getName()).getFileName() + ": " + at.getLeaf();
    }
}
