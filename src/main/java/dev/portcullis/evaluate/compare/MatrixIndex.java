package dev.portcullis.evaluate.compare;

import dev.portcullis.evaluate.expected.ApprovedModule;
import dev.portcullis.evaluate.expected.MatrixRow;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An access matrix by portal, user type and module. */
public final class MatrixIndex {
    private final AccessMatrix matrix;
    private final Gaps gaps;
    private final Map<Key, Map<String, List<MatrixRow>>> rows = new HashMap<>();

    private record Key(String portal, String userType) {
        static Key of(String portal, String userType) {
            return new Key(Names.folded(portal), Names.folded(userType));
        }
    }

    public MatrixIndex(AccessMatrix matrix, Gaps gaps) {
        this.matrix = matrix;
        this.gaps = new RememberedGaps(gaps);
        for (AccessMatrix.Row row : matrix.rows()) {
            rows.computeIfAbsent(Key.of(row.portal(), row.userType()), key -> new TreeMap<>())
                    .computeIfAbsent(row.module(), module -> new ArrayList<>())
                    .add(new MatrixRow(
                            row.line(), row.approved().stream().sorted().toList()));
        }
    }

    /** A granted module beside what is approved of it. */
    public ApprovedModule granted(GrantedModule module, @Nullable Portal portal) {
        String name = module.apiName();
        UserType type = module.userType();
        return new ApprovedModule(
                module,
                true,
                FileName.of(matrix.file()),
                name == null ? List.of() : rowsOf(portal, type).getOrDefault(name, List.of()),
                name != null && type.name() != null && portal != null && portal.name() != null,
                gaps.modules(type.portal(), type.id()));
    }

    /** The modules of which the matrix approves something for the user type, and which are not granted to it. */
    public List<ApprovedModule> ungranted(UserType type, @Nullable Portal portal) {
        List<Module> modules = type.modules() == null ? List.of() : type.modules();
        Set<String> granted =
                modules.stream().map(module -> String.valueOf(module.apiName())).collect(Collectors.toSet());
        String gap = gaps.modules(type.portal(), type.id());
        var ungranted = new ArrayList<ApprovedModule>();
        rowsOf(portal, type).forEach((module, named) -> {
            if (!granted.contains(module)
                    && named.stream().anyMatch(row -> !row.approved().isEmpty())) {
                ungranted.add(
                        new ApprovedModule(absent(type, module), false, FileName.of(matrix.file()), named, true, gap));
            }
        });
        return ungranted;
    }

    private static GrantedModule absent(UserType type, String module) {
        return new GrantedModule(type, new Module(null, module, null, null, null, null, null, null, null));
    }

    private Map<String, List<MatrixRow>> rowsOf(@Nullable Portal portal, UserType type) {
        return portal == null || portal.name() == null || type.name() == null
                ? Map.of()
                : rows.getOrDefault(Key.of(portal.name(), type.name()), Map.of());
    }
}
