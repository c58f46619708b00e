// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists every operation: the public constants of the classes named {@code …Operations} and of their nested classes. */
public final class OperationConstants {
    private static final String[] SERVICES = {"io.clusterupgrade.css", "io.clusterupgrade.cce", "io.clusterupgrade.ack"
    };

    private OperationConstants() {}

    /** Returns all of them, ordered by service and name. */
    public static List<Operation<?, ?>> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(SERVICES).stream()
                        .filter(type -> type.getName().matches(".*Operations(\\$\\w+)?"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getFields()))
                        .filter(field -> field.getType() == Operation.class && Modifier.isStatic(field.getModifiers()))
                        .<Operation<?, ?>>map(OperationConstants::value)
                        .sorted(Comparator.<Operation<?, ?>, String>comparing(
                                        operation -> operation.service().toString())
                                .thenComparing(Operation::name))
                        .toList();
    }

    /** Returns those of one service, ordered by name. */
    public static List<Operation<?, ?>> of(CloudService service) {
        return all().stream()
                .filter(operation -> operation.service() == service)
                .toList();
    }

    private static Operation<?, ?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Operation<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " is public", e);
        }
    }
}
