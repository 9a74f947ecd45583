package org.safetyjunit.scenarios.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Fills placeholders in the texts of mails; the same ones as in prompts. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Fill {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

  private final Map<String, Object> products;

  /**
   * Fills with the properties of some objects.
   *
   * @param products what placeholders may name, by name
   */
  public Fill(Map<String, Object> products) {
    this.products = products;
  }

  /**
   * {@return the text with every {@code {name.property}} replaced}
   *
   * @param text a text with placeholders
   * @throws IllegalStateException if a placeholder means nothing
   */
  public String in(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  private String value(MatchResult placeholder) {
    Object product = products.get(placeholder.group(1));
    if (product == null) {
      throw new IllegalStateException("nothing is called " + placeholder.group());
    }
    try {
      Method property = product.getClass().getDeclaredMethod(placeholder.group(2));
      property.setAccessible(true);
      return String.valueOf(property.invoke(product));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException("no such property: " + placeholder.group(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot fill " + placeholder.group(), e.getCause());
    }
  }
}
