// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The metadata that tells GraalVM's {@code native-image} which classes the client uses by reflection: the records and open enums of all
 * responses, everything that Jackson writes into a request, and the classes by which the versions of libraries are recognized.
 *
 * <p>A type that is named may be examined; only the members that are called need a flag of their own.
 */
public final class NativeImageMetadata {
    /** The file in the client's jar; the folders of its path are where {@code native-image} looks. */
    public static final Path FILE = Path.of("src/main/resources/META-INF/native-image/io.clusterupgrade"
            + "/cluster-upgrade-client/reachability-metadata.json");

    /** The classes that the client looks up by name, with the fields that it reads from them. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "okhttp3.OkHttp", "\"fields\": [{\"name\": \"VERSION\"}]",
            "okhttp3.OkHttpClient", "",
            "okhttp3.EventListener",
                    "\"methods\": [{\"name\": \"plus\", \"parameterTypes\": [\"okhttp3.EventListener\"]}]",
            "okio.Okio", "",
            "okio.Socket", "",
            "kotlin.Unit", "",
            "kotlin.enums.EnumEntriesKt", "",
            "com.fasterxml.jackson.core.JsonFactory", "",
            "com.fasterxml.jackson.core.StreamReadConstraints", "");

    private NativeImageMetadata() {}

    /** Returns the names of the types in the file. */
    public static Set<String> types() {
        try {
            JsonNode reflection = new JsonMapper().readTree(FILE.toFile()).get("reflection");
            return StreamSupport.stream(reflection.spliterator(), false)
                    .map(entry -> entry.get("type").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text that the file should have. */
    static String generate() {
        Map<String, String> entries = new TreeMap<>(LIBRARIES);
        Set<Class<?>> read = new LinkedHashSet<>();
        OperationConstants.all().forEach(operation -> addRead(operation, read));
        read.forEach(type -> entries.put(type.getName(), membersToRead(type)));
        MainClasses.all().stream()
                .filter(type -> type.isAssignableTo(OpenEnum.class) || isWritten(type))
                .map(JavaClass::reflect)
                .forEach(type -> entries.put(type.getName(), membersToRead(type)));
        return entries.entrySet().stream()
                .map(entry -> "    {\"type\": \"" + entry.getKey() + "\""
                        + (entry.getValue().isEmpty() ? "" : ", " + entry.getValue()) + "}")
                .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
    }

    private static void addRead(Operation<?, ?> operation, Set<Class<?>> read) {
        addRead(operation.responseType(), read);
    }

    private static void addRead(Type type, Set<Class<?>> read) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> addRead(argument, read));
        } else if (type instanceof Class<?> raw && isOurs(raw) && read.add(raw)) {
            Arrays.stream(raw.getInterfaces()).forEach(one -> addRead(one, read));
            if (raw.isRecord()) {
                for (RecordComponent component : raw.getRecordComponents()) {
                    addRead(component.getGenericType(), read);
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.clusterupgrade.");
    }

    /** Jackson writes annotated members only, so a class without any of its annotations is never written. */
    private static boolean isWritten(JavaClass type) {
        return !type.isAnnotation()
                && Stream.of(
                                Stream.of(type),
                                type.getMethods().stream(),
                                type.getFields().stream(),
                                type.getConstructors().stream())
                        .flatMap(parts -> parts)
                        .anyMatch(part -> part.isMetaAnnotatedWith(JacksonAnnotation.class));
    }

    private static String membersToRead(Class<?> type) {
        if (type.isInterface()) {
            return "";
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return "\"allDeclaredMethods\": true, \"allPublicFields\": true";
        }
        return (type.isRecord() ? "\"allDeclaredConstructors\": true, " : "") + "\"allDeclaredMethods\": true";
    }
}
