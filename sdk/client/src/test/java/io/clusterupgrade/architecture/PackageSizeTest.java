// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A package is small enough to read its list of types at a glance. */
class PackageSizeTest {
    private static final int MAX_TYPES = 40;

    /** Packages whose last name is one of these hold data, one type for each schema of the services' documents. */
    private static final String DATA = ".*\\.(model|request)";

    @Test
    void noPackageHasMoreThanFortyTypes() {
        Map<String, Long> typesByPackage = MainClasses.all().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .filter(type -> !type.getPackageName().matches(DATA))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(typesByPackage)
                .hasSizeGreaterThan(15)
                .allSatisfy((name, types) -> assertThat(types)
                        .as("types of %s: split it where a part has a topic of its own", name)
                        .isLessThanOrEqualTo(MAX_TYPES));
    }
}
