package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.codec.Frame.Noise;
import io.github.camelalor.codec.Frame.ServiceFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':{'a':1},'guid':'g-1'}",
                "{'guid':'g-1','data':{'a':1}}",
                " { 'data' : {'a':1} , 'guid' : 'g-1' } ",
                "{'data':{'a':1},'more':{'guid':'x'},'guid':'g-1'}",
                "{'data':{'a':1},'more':[{}],'guid':'g-1'}",
                "{'data':{'a':1}, 'more':1,'guid':'g-1'}",
                "{'data':{'a':1},'guid':'g-1','more':null}",
                "{'data':{'a':1},'guid':'\\u0067-1'}",
                "{'d\\u0061ta':{'a':1},'guid':'g-1'}",
            })
    void anEventIsFoundWhateverTheSpelling(String text) throws CodecException {
        byte[] bytes = Bytes.of(text);
        DataFrame frame = (DataFrame) FrameReader.read(bytes, 0, bytes.length);

        assertThat(frame.guid()).isEqualTo("g-1");
        assertThat(slice(bytes, frame)).isEqualTo("{\"a\":1}");
    }

    @Test
    void anEventIsFoundInTheMiddleOfAnArray() throws CodecException {
        byte[] bytes = Bytes.of("xx{'data':{'a':[{'b':'}'}]},'guid':'Привет'}xx{'data':{},'guid':'g'}xx");
        DataFrame first = (DataFrame) FrameReader.read(bytes, 2, bytes.length - 26);
        DataFrame second = (DataFrame) FrameReader.read(bytes, bytes.length - 24, bytes.length - 2);

        assertThat(first.guid()).isEqualTo("Привет");
        assertThat(slice(bytes, first)).isEqualTo("{\"a\":[{\"b\":\"}\"}]}");
        assertThat(second.guid()).isEqualTo("g");
        assertThat(slice(bytes, second)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "'text'", "[1]", "true", "[{'a':{}}]"})
    void dataNeedNotBeAnObject(String data) throws CodecException {
        byte[] bytes = Bytes.of("{'data':" + data + ",'guid':'g'}");
        DataFrame frame = (DataFrame) FrameReader.read(bytes, 0, bytes.length);

        assertThat(slice(bytes, frame)).isEqualTo(data.replace('\'', '"'));
    }

    @Test
    void aGuidInsideTheDataIsNotTheGuidOfTheFrame() throws CodecException {
        byte[] bytes = Bytes.of("{'data':{'guid':'inner','x':{}},'guid':'outer'}");

        assertThat(((DataFrame) FrameReader.read(bytes, 0, bytes.length)).guid())
                .isEqualTo("outer");
    }

    @Test
    void answersAreReadInEitherOrderOfKeys() throws CodecException {
        assertThat(read("{'message':'Handled successfully','httpCode':200,'requestGuid':'g'}"))
                .isEqualTo(new ServiceFrame("g", 200, "Handled successfully", null));
        assertThat(read("{'requestGuid':'g','httpCode':401,'message':'Invalid JWT token!'}"))
                .isEqualTo(new ServiceFrame("g", 401, "Invalid JWT token!", null));
    }

    @Test
    void anAnswerToACommandHoldsTheOrderNumberInFull() throws CodecException {
        ServiceFrame created = new ServiceFrame("g", 200, "ok", "2023555935792417386");

        assertThat(read("{'requestGuid':'g','httpCode':200,'message':'ok','orderNumber':'2023555935792417386'}"))
                .isEqualTo(created);
        assertThat(read("{'requestGuid':'g','httpCode':200,'message':'ok','orderNumber':2023555935792417386}"))
                .isEqualTo(created);
    }

    @Test
    void anAnswerWithoutARequestBelongsToNone() throws CodecException {
        ServiceFrame orphan = new ServiceFrame("", 401, "Invalid JWT token!", null);

        assertThat(read("{'requestGuid':'','httpCode':401,'message':'Invalid JWT token!'}"))
                .isEqualTo(orphan);
        assertThat(read("{'requestGuid':null,'httpCode':'401','message':'Invalid JWT token!'}"))
                .isEqualTo(orphan);
        assertThat(read("{'httpCode':500}")).isEqualTo(new ServiceFrame("", 500, "", null));
    }

    @Test
    void pongAndNothingAreNoise() throws CodecException {
        assertThat(read("pong")).isEqualTo(new Noise("pong"));
        assertThat(read("PING\n")).isEqualTo(new Noise("ping"));
        assertThat(read("")).isEqualTo(new Noise("empty"));
        assertThat(read(" \r\n")).isEqualTo(new Noise("empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "12",
                "null",
                "hello there, this is no JSON",
                "{}",
                "{'data':{}}",
                "{'data':null,'guid':'g'}",
                "{'guid':'g'}",
                "{'data':{},'guid':1}",
                "{'data':{},'guid':null}",
                "{'requestGuid':'g'}",
                "{'requestGuid':'g','httpCode':2000}",
                "{'requestGuid':'g','httpCode':{}}",
                "{'data':{},'guid':'g','requestGuid':'g'}",
                "{'data':{},'guid':'g','httpCode':200}",
                "{'data':{},'guid':'g','guid':'h'}",
                "{'data':{},'data':{},'guid':'g'}",
                "{'data':{},'guid':'g'}{}",
                "{'data':{},'guid':'g'",
                "{'data':{'a':},'guid':'g','x':1}",
                "{'data':{},'guid':'\\ud800'}",
            })
    void everythingElseIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CodecException.class);
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] utf16 = "{\"data\":{},\"guid\":\"g\"}".getBytes(StandardCharsets.UTF_16BE);

        assertThatThrownBy(() -> FrameReader.read(utf16, 0, utf16.length)).hasMessageContaining("not JSON in UTF-8");
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhereAndShowsNoToken() {
        assertThatThrownBy(() -> read("{'token':'secret-refresh','httpCode':[]}"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a number is expected at /httpCode, offset 37")
                .hasMessageContaining("{\"token\":\"***\"")
                .hasMessageNotContaining("secret");
    }

    private static Frame read(String text) throws CodecException {
        byte[] bytes = Bytes.of(text);
        return FrameReader.read(bytes, 0, bytes.length);
    }

    private static String slice(byte[] bytes, DataFrame frame) {
        return new String(Arrays.copyOfRange(bytes, frame.from(), frame.to()), StandardCharsets.UTF_8);
    }
}
