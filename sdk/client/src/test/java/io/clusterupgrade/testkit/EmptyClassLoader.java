// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.util.Set;
import java.util.TreeSet;

/** A class loader that finds no class, and keeps the names of those that it was asked for. Not thread-safe. */
public final class EmptyClassLoader extends ClassLoader {
    private final Set<String> names = new TreeSet<>();

    /** Creates a class loader that was asked for nothing yet. */
    public EmptyClassLoader() {
        super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        names.add(name);
        throw new ClassNotFoundException(name);
    }

    /** Returns the names of the classes that it was asked for, in order of the alphabet. */
    public Set<String> names() {
        return names;
    }
}
