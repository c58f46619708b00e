// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the metadata for {@code native-image} against the classes ({@code -Dnative.write=true} writes it). */
class NativeImageMetadataTest {
    /** The classes whose reflection the metadata is made for. */
    private static final Set<String> REFLECTIVE = Set.of(
            "io.clusterupgrade.decode.OpenEnumReader",
            "io.clusterupgrade.decode.RecordAnnotations",
            "io.clusterupgrade.decode.RecordDescriptor",
            "io.clusterupgrade.internal.classpath.Jars",
            "io.clusterupgrade.request.KnownValues",
            "io.clusterupgrade.transport.ListenerPair",
            "io.clusterupgrade.transport.OkHttpVersion");

    @Test
    void theFileNamesEachTypeThatIsReadOrWrittenByReflection() throws IOException {
        String expected = NativeImageMetadata.generate();
        if (Boolean.getBoolean("native.write")) {
            Files.createDirectories(NativeImageMetadata.FILE.getParent());
            Files.writeString(NativeImageMetadata.FILE, expected);
        }

        assertThat(Files.readString(NativeImageMetadata.FILE))
                .as("stale: regenerate it with -Dnative.write=true")
                .isEqualTo(expected);
        assertThat(NativeImageMetadata.types()).contains(GetUpgradeDetailInfo.class.getName());
    }

    /** A renamed class of a library would otherwise stay in the file unnoticed: native-image ignores what it does not find. */
    @Test
    void everyTypeExists() {
        assertThat(NativeImageMetadata.types())
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    @Test
    void noOtherClassUsesReflection() {
        assertThat(MainClasses.all().stream()
                        .filter(type ->
                                type.getAccessesFromSelf().stream().anyMatch(NativeImageMetadataTest::isReflection))
                        .map(type -> type.getName().replaceFirst("\\$.*", ""))
                        .collect(Collectors.toSet()))
                .as(
                        "classes that look up or call members or resources by name: native-image needs their names, so extend"
                                + " NativeImageMetadata and add the class here")
                .containsExactlyInAnyOrderElementsOf(REFLECTIVE);
    }

    /** Returns whether a member is called, or a class, resource, service or proxy looked up. */
    private static boolean isReflection(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(Class.class)) {
            return name.equals("forName") || name.matches("get(Declared)?(Field|Method|Constructor)s?|getResource.*");
        }
        return (owner.isAssignableTo(AccessibleObject.class)
                        && (name.matches("invoke|newInstance|trySetAccessible|setAccessible")
                                || name.matches("[gs]et")))
                || (owner.isAssignableTo(ClassLoader.class) && name.matches("loadClass|(get|find)Resource.*"))
                || owner.isEquivalentTo(ServiceLoader.class)
                || owner.isEquivalentTo(Proxy.class)
                || owner.getPackageName().equals("java.lang.invoke");
    }
}
