package dev.portcullis.features.run;

import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A feature on disk or inside the program.
 *
 * @param shownAs how messages name it
 */
record FeatureFile(Path path, String shownAs) implements Resource {
    @Override
    public URI getUri() {
        return path.toUri();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }
}
