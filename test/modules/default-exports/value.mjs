let value = 42;
export default value;
value = 43;
