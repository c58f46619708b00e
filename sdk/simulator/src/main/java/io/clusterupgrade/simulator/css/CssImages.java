// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The target images of a cluster (see sdk/docs/wire/css.md#listimages). Unless the specification sets images, each version
 * has one build, and the upgrade paths are those of the user manual.
 */
final class CssImages {
    private static final Map<String, List<String>> PATHS = Map.of(
            "6.2.3", List.of("6.5.4", "6.8.23"),
            "6.8.23", List.of("7.6.2", "7.10.2"),
            "7.6.2", List.of("7.10.2"),
            "7.9.3", List.of("7.10.2"));
    private static final String NEW_BUILD = "_25.2.0_0611";
    private static final String OLD_BUILD = "_24.3.0_0827";
    private static final int PRIORITY = 21;

    private final String engine;
    private final @Nullable List<CssImage> configured;

    CssImages(String engine, @Nullable List<CssImage> configured) {
        this.engine = engine;
        this.configured = configured;
    }

    /** Returns the build of a cluster that has never been upgraded. */
    static String oldBuildOf(String version) {
        return version + OLD_BUILD;
    }

    /** Returns the default image for a version. */
    static CssImage newBuildOf(String engine, String version, int priority) {
        String id = UUID.nameUUIDFromBytes((engine + version).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new CssImage(id, version + NEW_BUILD, "Image of version " + version + ".", engine, version, priority);
    }

    static CssImage newBuildOf(String engine, String version) {
        return newBuildOf(engine, version, PRIORITY);
    }

    /** Returns the images for a cluster of this version, best first; an unknown upgrade type is rejected with 400 CSS.0001. */
    List<CssImage> list(String upgradeType, CssVersion current) {
        return switch (upgradeType) {
            case "same" -> offered(current, image -> isNewerBuild(image, current));
            case "cross" -> offered(current, image -> !image.version().equals(current.version()));
            case "cross-engine" -> List.of();
            default -> throw CssErrorException.wrongParameter("upgrade_type");
        };
    }

    private static boolean isNewerBuild(CssImage image, CssVersion current) {
        return image.version().equals(current.version()) && image.displayName().compareTo(current.subVersion()) > 0;
    }

    private List<CssImage> offered(CssVersion current, Predicate<CssImage> wanted) {
        List<CssImage> all = configured == null ? defaultImages(current.version()) : configured;
        return all.stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(CssImage::priority).reversed())
                .toList();
    }

    private List<CssImage> defaultImages(String version) {
        List<CssImage> images = new ArrayList<>();
        images.add(newBuildOf(engine, version));
        int priority = PRIORITY;
        for (String next : PATHS.getOrDefault(version, List.of())) {
            images.add(newBuildOf(engine, next, priority++));
        }
        return images;
    }
}
