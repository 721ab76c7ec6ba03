import { configureStore, createAsyncThunk, createSelector, createSlice } from '@reduxjs/toolkit';

const load = createAsyncThunk('n/load', async (x) => { await null; return x * 2; });
const slice = createSlice({ name: 'n', initialState: { value: 0, log: [] }, reducers: { add: (s, { payload }) => { s.value += payload; } }, extraReducers: (b) => b.addCase(load.fulfilled, (s, a) => { s.value = a.payload; s.log.push('loaded'); }) });
const store = configureStore({ reducer: { n: slice.reducer }, devTools: false });
store.subscribe(() => console.log(store.getState().n.value));
store.dispatch(slice.actions.add(3)); await store.dispatch(load(21));
console.log(store.getState(), createSelector((s) => s.n.value, (v) => v + 1)(store.getState()));
