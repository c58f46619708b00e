// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** An object of a YAML file. Its methods reject what they do not expect with a message that names file and key. */
public final class YamlObject {
    private final String title;
    private final Map<String, @Nullable Object> members;

    private YamlObject(String title, Map<String, @Nullable Object> members) {
        this.title = title;
        this.members = members;
    }

    /**
     * Reads a file.
     *
     * @throws CliException if it cannot be read or has no object at its root
     */
    public static YamlObject read(Path file) {
        try {
            String text = Files.readString(file);
            Object root =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
            return of(file.toString(), root);
        } catch (NoSuchFileException e) {
            throw CliException.usage("there is no file " + file);
        } catch (IOException e) {
            throw new CliException(ExitCode.LOCAL_FILES, file + " cannot be read: " + e.getMessage(), null, e);
        } catch (YamlEngineException e) {
            throw CliException.usage(file + " is no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static YamlObject of(String title, @Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put(String.valueOf(key), member));
        } else if (value != null) {
            throw CliException.usage(title + " must have members (key: value)");
        }
        return new YamlObject(title, members);
    }

    /** Returns the names of the members, in order. */
    public Set<String> keys() {
        return new LinkedHashSet<>(members.keySet());
    }

    /** Returns where the object is, for messages. */
    public String title() {
        return title;
    }

    /** Rejects members that are not among these. */
    public void allow(Set<String> known) {
        for (String key : members.keySet()) {
            if (!known.contains(key)) {
                throw CliException.usage(
                        title + ": there is no \"" + key + "\"; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** Returns a member that is an object; an empty one if it is absent. */
    public YamlObject object(String key) {
        return of(title + ": " + key, members.get(key));
    }

    /** Returns a member that is a list of objects; an empty list if it is absent. */
    public List<YamlObject> objects(String key) {
        List<YamlObject> objects = new ArrayList<>();
        for (Object element : list(key)) {
            objects.add(of(title + ": " + key + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    /** Returns a member that is a list of texts, or one text; an empty list if it is absent. */
    public List<String> texts(String key) {
        return list(key).stream().map(element -> scalar(key, element)).toList();
    }

    private List<Object> list(String key) {
        Object value = members.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            return List.of(value);
        }
        List<Object> list = new ArrayList<>();
        for (Object element : elements) {
            if (element == null) {
                throw CliException.usage(title + ": " + key + " has an empty element");
            }
            list.add(element);
        }
        return list;
    }

    /** Returns all members, which must be among these, as texts. */
    public Map<String, String> texts(Set<String> known) {
        allow(known);
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            if (value != null) {
                texts.put(key, scalar(key, value));
            }
        });
        return texts;
    }

    /** Returns a member as text; null if it is absent. */
    public @Nullable String text(String key) {
        Object value = members.get(key);
        return value == null ? null : scalar(key, value);
    }

    /** Returns a member that must be there. */
    public String required(String key) {
        String value = text(key);
        if (value == null) {
            throw CliException.usage(title + ": " + key + " is missing");
        }
        return value;
    }

    /** Returns a member that is a whole number; null if it is absent. */
    public @Nullable Integer number(String key) {
        Object value = members.get(key);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw CliException.usage(title + ": " + key + " must be a whole number");
    }

    private String scalar(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw CliException.usage(title + ": " + key + " must be a text");
        }
        return String.valueOf(value);
    }
}
