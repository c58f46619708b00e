// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import io.clusterupgrade.css.CssClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Provides the classes of the client, without those of its tests. */
public final class MainClasses implements LocationProvider {
    /** For the architecture tests' engine. */
    public MainClasses() {}

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(location()));
    }

    static JavaClasses all() {
        return Imported.CLASSES;
    }

    /** Read once: it takes a while. */
    private static final class Imported {
        static final JavaClasses CLASSES = new ClassFileImporter().importLocations(Set.of(Location.of(location())));
    }

    private static URI location() {
        try {
            return CssClient.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
