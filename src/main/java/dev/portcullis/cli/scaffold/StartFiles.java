package dev.portcullis.cli.scaffold;

import dev.portcullis.fetch.setup.DataCenter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the files that a user of Portcullis begins with.
 *
 * @param dataCenter null when nothing says which one
 * @param origin where a job gets the program from
 */
public record StartFiles(@Nullable DataCenter dataCenter, Set<CiPlatform> platforms, Origin origin) {
    /** The one file that holds more than our job, so that it is never replaced. */
    public static final String PIPELINE = ".gitlab-ci.yml";

    /** By path below the folder, in the order in which people should look at them. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("portcullis.yaml", settings());
        texts.put("waivers.yaml", Texts.of("start/waivers", Map.of()));
        texts.put("attestations.yaml", Texts.of("start/attestations", Map.of()));
        if (platforms.contains(CiPlatform.GITHUB)) {
            texts.put(".github/workflows/portcullis.yml", Texts.of("start/github", Map.of("origin", origin)));
        }
        if (platforms.contains(CiPlatform.GITLAB)) {
            texts.put(".gitlab/portcullis.yml", Texts.of("start/gitlab", Map.of("origin", origin)));
            texts.put(PIPELINE, Texts.of("start/pipeline", Map.of()));
        }
        return texts;
    }

    private String settings() {
        DataCenter center = dataCenter == null ? DataCenter.COM : dataCenter;
        return Texts.of("start/portcullis", Map.of("dataCenter", center.word(), "known", dataCenter != null));
    }
}
